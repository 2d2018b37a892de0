[Environment]::SetEnvironmentVariable('PAGERDUTY_TOKEN', '{{api-key}}', 'User')
Set-Item -Path Env:PD_SERVICE_KEY -Value '{{integration-key}}'
New-Item -Path HKLM:\SOFTWARE\PagerDuty -Name Key -Value "{{integration-key}}"
