provider "registry.terraform.io/pagerduty/pagerduty" {
  version     = "3.11.0"
  constraints = "~> 3.11"
  hashes = [
    "h1:{{base64:43}}=",
    "zh:{{hex:64}}",
  ]
}
