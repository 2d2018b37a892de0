(Get-Content appsettings.json) -replace '{{integration-key}}', '#{PagerDutyRoutingKey}#' | Set-Content appsettings.json
