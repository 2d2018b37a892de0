var token = flag.String("pagerduty-token", "{{api-key}}", "PagerDuty API token")
var key = flag.String("pd-service-key", "{{integration-key}}", "events key")
