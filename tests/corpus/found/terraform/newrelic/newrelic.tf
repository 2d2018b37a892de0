resource "newrelic_alert_channel" "pd" {
  name = "on-call"
  type = "pagerduty"

  config {
    service_key = "{{integration-key}}"
  }
}
