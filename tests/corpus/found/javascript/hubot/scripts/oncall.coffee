pagerDutyApiKey = process.env.HUBOT_PAGERDUTY_API_KEY or "{{api-key}}"
pagerDutyServiceApiKey = "{{integration-key}}"
