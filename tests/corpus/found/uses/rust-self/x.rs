let k = "{{integration-key}}";
let b = json!({"routing_key": cfg.k});
