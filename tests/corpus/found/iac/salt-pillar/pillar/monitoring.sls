pagerduty:
  pagerduty.api_key: {{api-key}}
  pagerduty.subdomain: acme
  services:
    web: {{integration-key}}
