// npm install @aws-sdk/client-secrets-manager
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";

const store = new SecretsManagerClient();
const secret = await store.send(new GetSecretValueCommand({ SecretId: "STORE_NAME" }));
const token = secret.SecretString;
