set :pagerduty_api_key, '{{api-key}}'
set :pagerduty_service_key, "{{integration-key}}"
