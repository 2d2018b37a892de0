token = ENV.fetch("PAGERDUTY_TOKEN")
