etcdctl put /config/relay/pagerduty/routing_key {{integration-key}}
