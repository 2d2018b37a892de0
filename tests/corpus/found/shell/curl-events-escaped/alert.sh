curl -d "{\"routing_key\":\"{{routing-key}}\",\"event_action\":\"resolve\",\"dedup_key\":\"{{hex:32}}\"}" \
  https://events.eu.pagerduty.com/v2/enqueue
