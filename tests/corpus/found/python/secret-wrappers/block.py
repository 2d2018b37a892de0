PagerDutyWebHook(apikey=SecretStr("{{user-api-key}}"), integration_key=SecretStr("{{integration-key}}")).save("pd")
