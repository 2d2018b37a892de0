{
  _config+:: {
    pagerduty: { serviceKey: '{{integration-key}}' },
  },
}
