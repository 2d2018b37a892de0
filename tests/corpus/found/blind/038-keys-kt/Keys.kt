fun pagerDutyKey(): String = "{{integration-key}}"
