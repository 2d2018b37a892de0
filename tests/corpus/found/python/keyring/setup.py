import keyring
keyring.set_password("pagerduty", "api", "{{api-key}}")
