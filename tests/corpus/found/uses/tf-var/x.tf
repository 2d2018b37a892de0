locals {
  k = "{{integration-key}}"
}
resource "x" "y" {
  integration_key = "${local.k}"
}
