package alert

import "github.com/PagerDuty/go-pagerduty"

var event = pagerduty.V2Event{RoutingKey: "{{integration-key}}", Action: "trigger", DedupKey: "{{hex:32}}"}
var v1 = pagerduty.Event{ServiceKey: "{{integration-key}}", Type: "trigger"}
