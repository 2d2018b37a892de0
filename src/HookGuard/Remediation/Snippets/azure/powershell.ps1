# Install-Module Az.KeyVault
$token = Get-AzKeyVaultSecret -VaultName 'STORE_VAULT' -Name 'STORE_SECRET' -AsPlainText
