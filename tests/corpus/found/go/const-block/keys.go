package config

const (
	pagerDutyEndpoint   = "https://events.pagerduty.com/v2/enqueue"
	pagerDutyRoutingKey = "{{routing-key}}"
	pagerDutyToken      = `{{api-key}}`
)
