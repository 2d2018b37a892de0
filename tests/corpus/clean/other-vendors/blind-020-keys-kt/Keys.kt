object PagerDuty { val enabled = false }

object Drumlin {
    const val API_KEY = "{{hex:32}}"
    const val token = "{{alnum:20}}"
}
