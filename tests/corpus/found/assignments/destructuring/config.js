const { pagerdutyToken = '{{api-key}}' } = config;
