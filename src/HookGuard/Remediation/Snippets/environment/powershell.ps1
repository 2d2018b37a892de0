$token = $env:PAGERDUTY_TOKEN
if (-not $token) { throw 'PAGERDUTY_TOKEN is not set' }
