return {
  pagerduty = {
    token = "{{api-key}}",
    ["service_key"] = '{{integration-key}}',
  },
}
