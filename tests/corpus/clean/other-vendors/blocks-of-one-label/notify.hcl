notifier "pagerduty" "core" {
  severity = "critical"
}
notifier "wrenbox" "core" {
  token = "{{alnum:20}}"
}
