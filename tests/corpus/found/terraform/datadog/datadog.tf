resource "datadog_integration_pagerduty" "pd" {
  schedules = ["https://acme.pagerduty.com/schedules/P{{ALNUM:6}}"]
  subdomain = "acme"
  api_token = "{{api-key}}"
}

resource "datadog_integration_pagerduty_service_object" "testing" {
  service_name = "testing"
  service_key  = "{{integration-key}}"
}
