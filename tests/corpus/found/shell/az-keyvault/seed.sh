az keyvault secret set --vault-name kv-prod --name PagerDutyIntegrationKey --value {{integration-key}}
