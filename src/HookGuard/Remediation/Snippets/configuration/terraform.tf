# export TF_VAR_pagerduty_token
variable "pagerduty_token" {
  type      = string
  sensitive = true
}

provider "pagerduty" {
  token = var.pagerduty_token
}
