default['nagios']['pagerduty']['key'] = '{{integration-key}}'
default['pagerduty']['api_token'] = '{{api-key}}'
