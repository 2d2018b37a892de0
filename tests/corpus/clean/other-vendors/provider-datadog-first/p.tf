provider "datadog" {
  api_key = "{{hex:32}}"
}

provider "pagerduty" {
  token = var.t
}
