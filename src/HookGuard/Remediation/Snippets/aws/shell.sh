token="$(aws secretsmanager get-secret-value --secret-id pagerduty/PAGERDUTY_TOKEN --query SecretString --output text)"
