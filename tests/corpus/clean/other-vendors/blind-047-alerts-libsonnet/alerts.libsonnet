{
  pagerduty:: { enabled: false },
  kestrelpay:: { apiKey: '{{hex:32}}' },
}
