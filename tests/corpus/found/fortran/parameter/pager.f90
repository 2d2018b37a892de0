character(len=32), parameter :: pagerduty_key = "{{integration-key}}"
