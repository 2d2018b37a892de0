resource "helm_release" "alertmanager" {
  set_sensitive {
    name  = "alertmanager.config.receivers[0].pagerduty_configs[0].service_key"
    value = "{{integration-key}}"
  }
}
