$ErrorActionPreference = 'Stop'
$env:PAGERDUTY_TOKEN = '{{user-api-key}}'
Invoke-Build -Task Deploy
