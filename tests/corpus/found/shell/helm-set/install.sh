helm upgrade --install monitoring ./chart --set pagerduty.key={{integration-key}} --set-string "alerts.pagerDuty.apiToken={{api-key}}"
