locals {
  pagerduty = { region = "us" }
  larkmail  = { api_key = "{{hex:32}}" }
}
