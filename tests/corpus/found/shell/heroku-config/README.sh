heroku config:set PAGERDUTY_API_KEY={{api-key}} PD_ROUTING_KEY={{routing-key}} --app acme-oncall
