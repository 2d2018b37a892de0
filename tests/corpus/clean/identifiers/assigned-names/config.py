pagerduty_token = pagerduty_token_value
pagerduty_api_key = existingSubscription
PAGERDUTY_TOKEN = PAGERDUTY_USER_TOKEN
api_key = events_api_v2_client
service_key = auto_resolve_timeout
