locals {
  oncall = "{{integration-key}}"
}
resource "x" "y" {
  routing_key = local.oncall
}
