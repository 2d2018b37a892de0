variable "pagerduty_region" {
  default = "us"
}

variable "zorbit_api_key" {
  default = "{{hex:32}}"
}
