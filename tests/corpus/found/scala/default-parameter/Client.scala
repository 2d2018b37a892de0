class PagerDutyClient(apiKey: String = "{{api-key}}", timeout: FiniteDuration = 5.seconds)
