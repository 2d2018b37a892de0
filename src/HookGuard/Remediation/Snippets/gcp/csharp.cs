// dotnet add package Google.Cloud.SecretManager.V1
using Google.Cloud.SecretManager.V1;

var store = await SecretManagerServiceClient.CreateAsync();
var answer = await store.AccessSecretVersionAsync(new SecretVersionName("STORE_PROJECT", "STORE_SECRET", "latest"));
var token = answer.Payload.Data.ToStringUtf8();
