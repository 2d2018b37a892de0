// dotnet add package VaultSharp
using VaultSharp;
using VaultSharp.V1.AuthMethods.Token;

var login = new TokenAuthMethodInfo(Environment.GetEnvironmentVariable("VAULT_TOKEN"));
var address = Environment.GetEnvironmentVariable("VAULT_ADDR")?.TrimEnd('/');
var vault = new VaultClient(new VaultClientSettings(address, login));
var secret = await vault.V1.Secrets.KeyValue.V2.ReadSecretAsync("STORE_PATH", mountPoint: "STORE_MOUNT");
var token = (string)secret.Data.Data["STORE_FIELD"];
