provider "pagerduty" {
  token = "{{api-key}}"
}
