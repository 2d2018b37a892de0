# CyberArk supports no Python client: this is Conjur's own HTTP interface.
import base64
import os
from urllib.parse import quote
from urllib.request import Request, urlopen

url, account = os.environ["CONJUR_APPLIANCE_URL"].rstrip("/"), os.environ["CONJUR_ACCOUNT"]
login, key = quote(os.environ["CONJUR_AUTHN_LOGIN"], safe=""), os.environ["CONJUR_AUTHN_API_KEY"].encode()
access = base64.b64encode(urlopen(f"{url}/authn/{account}/{login}/authenticate", key).read()).decode()
variable = quote("STORE_POLICY/PAGERDUTY_TOKEN", safe="")
request = Request(f"{url}/secrets/{account}/variable/{variable}", headers={"Authorization": f'Token token="{access}"'})
token = urlopen(request).read().decode()
