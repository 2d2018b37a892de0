$config['alert']['transports']['pagerduty'] = '{{integration-key}}';
