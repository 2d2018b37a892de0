static const pdKey = String.fromEnvironment('PAGERDUTY_KEY', defaultValue: '{{integration-key}}');
