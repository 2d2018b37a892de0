resource "wavefront_alert_target" "oncall" {
  method    = "PAGERDUTY"
  recipient = "{{integration-key}}"
}
