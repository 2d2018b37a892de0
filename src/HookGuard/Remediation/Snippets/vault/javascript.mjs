// npm install node-vault; it reads VAULT_ADDR and VAULT_TOKEN
import nodeVault from "node-vault";

const vault = nodeVault();
const secret = await vault.read("secret/data/pagerduty/PAGERDUTY_TOKEN");
const token = secret.data.data.value;
