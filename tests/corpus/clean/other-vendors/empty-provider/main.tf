provider "pagerduty" {}
provider "wrenbox" {
  token = "{{alnum:20}}"
}
