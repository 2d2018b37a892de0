// dotnet add package AWSSDK.SecretsManager
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;

using var store = new AmazonSecretsManagerClient();
var secret = await store.GetSecretValueAsync(new GetSecretValueRequest { SecretId = "STORE_NAME" });
var token = secret.SecretString;
