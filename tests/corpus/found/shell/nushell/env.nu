$env.EDITOR = "hx"
$env.PAGERDUTY_API_KEY = "{{account-api-key}}"
