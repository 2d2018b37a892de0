locals {
  pagerduty_service_keys = {
    checkout = "{{integration-key}}"
    search   = "{{integration-key}}"
  }
}
