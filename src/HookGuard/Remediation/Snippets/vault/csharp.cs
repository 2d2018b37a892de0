// dotnet add package VaultSharp
using VaultSharp;
using VaultSharp.V1.AuthMethods.Token;

var login = new TokenAuthMethodInfo(Environment.GetEnvironmentVariable("VAULT_TOKEN"));
var vault = new VaultClient(new VaultClientSettings(Environment.GetEnvironmentVariable("VAULT_ADDR"), login));
var secret = await vault.V1.Secrets.KeyValue.V2.ReadSecretAsync("pagerduty/PAGERDUTY_TOKEN", mountPoint: "secret");
var token = (string)secret.Data.Data["value"];
