// npm install @1password/sdk
import { createClient } from "@1password/sdk";

const onePassword = await createClient({
  auth: process.env["OP_SERVICE_ACCOUNT_TOKEN"] ?? "",
  integrationName: "app",
  integrationVersion: "1.0.0",
});
const token: string = await onePassword.secrets.resolve("op://STORE_VAULT/STORE_ITEM/STORE_FIELD");
