resource "datadog_integration_pagerduty_service_object" "foo" {
  service_name = "foo"
  service_key  = "{{digits:20}}"
}
resource "datadog_integration_pagerduty" "pd" {
  api_token = "{{digits:19}}"
}
