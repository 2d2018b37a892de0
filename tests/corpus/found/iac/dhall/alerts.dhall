{ pagerDutyKey = "{{integration-key}}", pagerDutyToken = "{{api-key}}" }
