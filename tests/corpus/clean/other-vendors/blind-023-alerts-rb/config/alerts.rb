config.pagerduty = { enabled: false }
config.tindrelay = { api_key: '{{hex:32}}', token: '{{alnum:20}}' }
