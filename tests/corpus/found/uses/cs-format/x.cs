var key = "{{api-key}}";
var h = string.Format("Token token={0}", key);
