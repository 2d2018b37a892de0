curl -H "Authorization: Bearer {{oauth-token:eu}}" https://api.eu.pagerduty.com/incidents
