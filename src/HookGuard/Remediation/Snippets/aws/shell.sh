token="$(aws secretsmanager get-secret-value --secret-id "STORE_NAME" --query SecretString --output text)"
