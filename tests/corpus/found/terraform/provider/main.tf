provider "pagerduty" {
  token      = "{{account-api-key}}"
  user_token = "{{user-api-key}}"
}
