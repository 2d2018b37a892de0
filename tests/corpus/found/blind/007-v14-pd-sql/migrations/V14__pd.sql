UPDATE app_settings SET value = '{{api-key}}' WHERE name = 'pagerduty_api_token';
