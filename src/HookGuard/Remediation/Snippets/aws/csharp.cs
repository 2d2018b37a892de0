// dotnet add package AWSSDK.SecretsManager
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;

using var store = new AmazonSecretsManagerClient();
var secret = await store.GetSecretValueAsync(new GetSecretValueRequest { SecretId = "pagerduty/PAGERDUTY_TOKEN" });
var token = secret.SecretString;
