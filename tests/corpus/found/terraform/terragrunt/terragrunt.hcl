inputs = {
  pagerduty_token = "{{user-api-key}}"
  alert_targets   = [{ type = "pagerduty", key = "{{integration-key}}" }]
}
