val pagerDutyToken: String by lazy { System.getenv("PAGERDUTY_TOKEN") ?: error("PAGERDUTY_TOKEN") }
