resource "google_monitoring_notification_channel" "pd" {
  display_name = "PagerDuty"
  type         = "pagerduty"

  sensitive_labels {
    service_key = "{{integration-key}}"
  }
}
