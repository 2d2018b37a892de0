send_pagerduty_alert() {
  local message=$1
  local key={{integration-key}}
  curl -sS -X POST "https://events.pagerduty.com/v2/enqueue" -d "$(jq -n --arg k "$key" --arg m "$message" '{routing_key:$k}')"
}
