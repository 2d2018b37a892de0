SENTRY_OPTIONS['pagerduty.service-key'] = '{{integration-key}}'
