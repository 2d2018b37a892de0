$env:PAGERDUTY_TOKEN = $env:PD_TOKEN
$headers = @{ Authorization = "Token token=$($env:PAGERDUTY_TOKEN)" }
$key = Get-Secret -Name PagerDutyIntegrationKey -AsPlainText
