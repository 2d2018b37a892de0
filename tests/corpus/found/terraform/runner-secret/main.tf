variable "pagerduty_runner_secret" {
  default = "{{runner-secret}}"
}
