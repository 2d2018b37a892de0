pagerduty_key() {
  echo "{{integration-key}}"
}
