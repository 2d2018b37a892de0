PagerDutyClient(token="this-is-a-test-token", routing_key="test-routing-key-test-routing-ke")
mock_pagerduty(service_key="service-key-service-key-service-")
