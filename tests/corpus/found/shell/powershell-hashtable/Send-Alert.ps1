$body = @{
    routing_key  = '{{integration-key}}'
    event_action = 'trigger'
    dedup_key    = '{{hex:32}}'
    payload      = @{ summary = 'Job failed'; source = $env:COMPUTERNAME; severity = 'error' }
} | ConvertTo-Json
Invoke-RestMethod -Method Post -Uri 'https://events.pagerduty.com/v2/enqueue' -Body $body
