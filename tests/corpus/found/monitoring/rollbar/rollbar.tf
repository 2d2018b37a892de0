resource "rollbar_notification" "pd" {
  channel = "pagerduty"
  config {
    service_key = "{{integration-key}}"
  }
}
