let token = std::env::var("PAGERDUTY_TOKEN").unwrap_or_else(|_| "{{api-key}}".into());
let key = option_env!("PD_SERVICE_KEY").unwrap_or("{{integration-key}}");
