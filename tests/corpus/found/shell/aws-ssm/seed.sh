aws ssm put-parameter --type SecureString --name /prod/pagerduty/routing-key --value {{routing-key}}
aws secretsmanager create-secret --name pagerduty-token --secret-string '{{api-key}}'
