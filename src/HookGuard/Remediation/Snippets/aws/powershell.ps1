# Install-Module AWS.Tools.SecretsManager
$token = (Get-SECSecretValue -SecretId 'pagerduty/PAGERDUTY_TOKEN').SecretString
