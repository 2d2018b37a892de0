PAGERDUTY = Pagerduty.build(integration_key: "{{integration-key}}", api_version: 2)
