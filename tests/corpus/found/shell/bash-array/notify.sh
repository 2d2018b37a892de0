declare -A PAGERDUTY_KEYS=(
  [web]="{{integration-key}}"
  [db]="{{integration-key}}"
)
