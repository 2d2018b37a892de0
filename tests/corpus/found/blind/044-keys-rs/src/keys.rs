fn pagerduty_routing_key() -> &'static str {
    "{{integration-key}}"
}
