consul kv put alerts/pagerduty/service_key {{integration-key}}
