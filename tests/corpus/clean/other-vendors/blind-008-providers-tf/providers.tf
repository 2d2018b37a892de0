provider "pagerduty" {
  token = var.pagerduty_token
}

provider "snarevolt" {
  api_key = "{{hex:32}}"
}

provider "fennwick" {
  token = "{{alnum:20}}"
}
