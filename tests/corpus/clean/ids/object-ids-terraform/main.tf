resource "pagerduty_service" "web" {
  name              = "web"
  escalation_policy = "P{{ALNUM:6}}"
}

data "pagerduty_vendor" "cloudwatch" {
  name = "Cloudwatch"
}

import {
  to = pagerduty_service_integration.web
  id = "P{{ALNUM:6}}.P{{ALNUM:6}}"
}
