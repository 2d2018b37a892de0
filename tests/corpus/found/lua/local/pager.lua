local PAGERDUTY_KEY = [[{{integration-key}}]]
