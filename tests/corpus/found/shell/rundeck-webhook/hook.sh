curl -X POST 'https://acme.runbook.pagerduty.cloud/api/40/webhook/{{rundeck-token}}#Restart_Web' -d @event.json
