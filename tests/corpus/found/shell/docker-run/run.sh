docker run --rm -e PAGERDUTY_USER_API_KEY={{user-api-key}} -e "PD_SERVICE_KEY={{integration-key}}" acme/alerts:1.4
