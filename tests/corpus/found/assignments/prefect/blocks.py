PagerDutyWebHook(integration_key="{{integration-key}}", api_key="{{api-key}}").save("pd")
