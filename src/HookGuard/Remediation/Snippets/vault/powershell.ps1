# There is no official module: this is Vault's own HTTP interface.
$headers = @{ 'X-Vault-Token' = $env:VAULT_TOKEN }
$secret = Invoke-RestMethod -Uri "$($env:VAULT_ADDR.TrimEnd('/'))/v1/secret/data/pagerduty/PAGERDUTY_TOKEN" -Headers $headers
$token = $secret.data.data.value
