// dotnet add package Azure.Identity Azure.Security.KeyVault.Secrets
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;

var vault = new SecretClient(new Uri("https://STORE_VAULT.vault.azure.net"), new DefaultAzureCredential());
KeyVaultSecret secret = await vault.GetSecretAsync("STORE_SECRET");
var token = secret.Value;
