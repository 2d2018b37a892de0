object Secrets {
    const val PAGERDUTY_API_TOKEN = "{{api-key}}"
    val pagerDutyRoutingKeys = mapOf("web" to "{{integration-key}}", "api" to "{{routing-key}}")
}
