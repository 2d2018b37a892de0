job "alerts" {
  group "bot" {
    task "bot" {
      env {
        PAGERDUTY_TOKEN = "{{user-api-key}}"
        PD_KEY          = "{{integration-key}}"
      }
    }
  }
}
