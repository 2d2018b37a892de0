// npm install @google-cloud/secret-manager
import { SecretManagerServiceClient } from "@google-cloud/secret-manager";

const name = "projects/STORE_PROJECT/secrets/STORE_SECRET/versions/latest";
const [answer] = await new SecretManagerServiceClient().accessSecretVersion({ name });
const token: string | undefined = answer.payload?.data?.toString();
