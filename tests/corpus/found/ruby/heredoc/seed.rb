config = <<~YAML
  pagerduty:
    token: {{api-key}}
YAML
