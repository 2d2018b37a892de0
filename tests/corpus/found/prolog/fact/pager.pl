pagerduty_key(web, '{{integration-key}}').
