let key = "{{api-key}}";
let h = format!("Token token={}", self.key);
