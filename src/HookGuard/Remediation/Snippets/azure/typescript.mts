// npm install @azure/identity @azure/keyvault-secrets
import { DefaultAzureCredential } from "@azure/identity";
import { SecretClient } from "@azure/keyvault-secrets";

const vault = new SecretClient("https://STORE_VAULT.vault.azure.net", new DefaultAzureCredential());
const token: string | undefined = (await vault.getSecret("STORE_SECRET")).value;
