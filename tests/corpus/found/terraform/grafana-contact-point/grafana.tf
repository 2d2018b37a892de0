resource "grafana_contact_point" "pd" {
  name = "pd"

  pagerduty {
    integration_key = "{{integration-key}}"
    severity        = "critical"
  }
}
