fly secrets set PAGERDUTY_TOKEN={{account-api-key}}
