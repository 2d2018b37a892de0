const PAGERDUTY_TOKEN = "{{api-key}}"
headers = ["Authorization" => "Token token={{user-api-key}}"]
pd_key = get(ENV, "PD_SERVICE_KEY", "{{integration-key}}")
