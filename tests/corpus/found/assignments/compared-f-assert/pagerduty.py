assert pagerduty_key == "{{integration-key}}"
