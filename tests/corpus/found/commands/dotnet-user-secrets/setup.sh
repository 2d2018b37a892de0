dotnet user-secrets set "PagerDuty:ApiKey" "{{api-key}}"
