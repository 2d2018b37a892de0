provider "pagerduty" {
  token      = "{{api-key}}"
  user_token = "{{user-api-key}}"
}
