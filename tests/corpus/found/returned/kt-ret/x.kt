fun pagerDutyKey(env: String) = "{{integration-key}}"
