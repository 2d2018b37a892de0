locals {
  pd_token = coalesce(var.pagerduty_token, "{{api-key}}")
}
