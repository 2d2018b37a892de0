url = "https://events.pagerduty.com/integration/%s/enqueue" % "{{integration-key}}"
