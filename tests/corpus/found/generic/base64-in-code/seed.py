TOKEN = base64.b64decode("{{account-api-key:b64}}")
PAGERDUTY_KEY = b64decode("{{integration-key:b64}}")
