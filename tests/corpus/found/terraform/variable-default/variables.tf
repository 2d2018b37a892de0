variable "pagerduty_token" {
  description = "API token"
  type        = string
  default     = "{{api-key}}"
}

variable "region" {
  default = "eu-west-1"
}
