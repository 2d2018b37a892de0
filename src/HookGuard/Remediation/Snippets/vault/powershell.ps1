# There is no official module: this is Vault's own HTTP interface.
$headers = @{ 'X-Vault-Token' = $env:VAULT_TOKEN }
$secret = Invoke-RestMethod -Uri "$($env:VAULT_ADDR.TrimEnd('/'))/v1/STORE_MOUNT/data/STORE_PATH" -Headers $headers
$token = $secret.data.data.'STORE_FIELD'
