object PagerDutyConfig {
    const val apiToken = "{{api-key}}"
    const val integrationKey = "{{integration-key}}"
}
