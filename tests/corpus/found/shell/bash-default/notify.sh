PD_ROUTING_KEY="${PD_ROUTING_KEY:-{{integration-key}}}"
PAGERDUTY_TOKEN=${PAGERDUTY_TOKEN:={{user-api-key}}}
