// There is no client for Node.js: this is Conjur's own HTTP interface.
const url = process.env.CONJUR_APPLIANCE_URL.replace(/\/+$/, "");
const { CONJUR_ACCOUNT: account, CONJUR_AUTHN_LOGIN: login } = process.env;
const authenticate = `${url}/authn/${account}/${encodeURIComponent(login)}/authenticate`;
const access = await fetch(authenticate, { method: "POST", body: process.env.CONJUR_AUTHN_API_KEY });
if (!access.ok) throw new Error(`Conjur answered ${access.status}`);
const authorization = `Token token="${Buffer.from(await access.text()).toString("base64")}"`;
const variable = `${url}/secrets/${account}/variable/${encodeURIComponent("STORE_POLICY/PAGERDUTY_TOKEN")}`;
const secret = await fetch(variable, { headers: { authorization } });
if (!secret.ok) throw new Error(`Conjur answered ${secret.status}`);
const token = await secret.text();
