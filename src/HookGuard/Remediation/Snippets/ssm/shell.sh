token="$(aws ssm get-parameter --with-decryption --name "STORE_NAME" --query Parameter.Value --output text)"
