resource "pagerduty_schedulev2" "primary" {}
resource "pagerduty_event_orchestration_router" "router" {}
resource "pagerduty_event_orchestrations" "all" {}
data "pagerduty_standards_resource_scores" "scores" {}
