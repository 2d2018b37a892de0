token="${PAGERDUTY_TOKEN:?}"
