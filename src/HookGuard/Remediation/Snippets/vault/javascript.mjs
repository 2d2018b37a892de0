// npm install node-vault; it reads VAULT_TOKEN
import nodeVault from "node-vault";

const vault = nodeVault({ endpoint: process.env.VAULT_ADDR.replace(/\/+$/, "") });
const secret = await vault.read("STORE_MOUNT/data/STORE_PATH");
const token = secret.data.data["STORE_FIELD"];
