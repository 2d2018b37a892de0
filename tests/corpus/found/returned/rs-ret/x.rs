fn pagerduty_key(env: &str) -> &str {
    "{{integration-key}}"
}
