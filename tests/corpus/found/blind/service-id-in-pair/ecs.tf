environment = [
  { name = "PAGERDUTY_SERVICE_ID", value = "{{integration-key}}" },
]
