uid = "{{hex:32}}@pagerduty.com"
