(pagerduty (token "{{api-key}}") (service-key "{{integration-key}}"))
