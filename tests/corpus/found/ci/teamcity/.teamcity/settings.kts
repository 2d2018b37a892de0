params {
    param("env.PAGERDUTY_TOKEN", "{{api-key}}")
    password("pagerduty.service.key", "{{integration-key}}")
}
