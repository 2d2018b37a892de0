region          = "eu-west-1"
pagerduty_token = "{{account-api-key}}"
pagerduty_keys  = { web = "{{integration-key}}", db = "{{integration-key}}" }
