return {
  pagerduty = { enabled = false },
  quibblo = { api_key = "{{hex:32}}" },
}
