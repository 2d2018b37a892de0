terraform {
  required_providers {
    pagerduty = { source = "PagerDuty/pagerduty" }
    grafana = { source = "grafana/grafana" }
  }
}
provider "grafana" {
  auth = "{{alnum:32}}"
}
