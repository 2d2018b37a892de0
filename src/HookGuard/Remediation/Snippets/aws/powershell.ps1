# Install-Module AWS.Tools.SecretsManager
$token = (Get-SECSecretValue -SecretId 'STORE_NAME').SecretString
