// dotnet add package AWSSDK.SimpleSystemsManagement
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;

using var store = new AmazonSimpleSystemsManagementClient();
var answer = await store.GetParameterAsync(new GetParameterRequest { Name = "STORE_NAME", WithDecryption = true });
var token = answer.Parameter.Value;
