UPDATE settings SET value = '{{integration-key}}' WHERE name = 'pagerduty_integration_key';
