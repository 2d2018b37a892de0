pagerduty_key: .asciz "{{integration-key}}"
