vault kv put secret/pagerduty token={{user-api-key}} integration_key={{integration-key}}
