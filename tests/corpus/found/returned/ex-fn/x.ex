def pagerduty_key, do: "{{integration-key}}"
