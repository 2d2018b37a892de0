curl -F "service_key={{integration-key}}" -F event_type=trigger https://events.pagerduty.com/generic/2010-04-15/create_event.json
curl --oauth2-bearer {{oauth-token}} https://api.pagerduty.com/users
