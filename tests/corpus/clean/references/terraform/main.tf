provider "pagerduty" {
  token      = var.pagerduty_token
  user_token = data.aws_ssm_parameter.pagerduty_user_token.value
}
resource "aws_sns_topic_subscription" "pd" {
  endpoint = "https://events.pagerduty.com/integration/${pagerduty_service_integration.cw.integration_key}/enqueue"
}
locals {
  pd_service_key = pagerduty_service_integration.prometheus.integration_key
}
