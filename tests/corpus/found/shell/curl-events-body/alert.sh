curl -X POST https://events.pagerduty.com/v2/enqueue \
  -H 'Content-Type: application/json' \
  -d '{"routing_key":"{{integration-key}}","event_action":"trigger","payload":{"summary":"disk full","source":"db-3","severity":"critical"}}'
