# pip install hvac; it reads VAULT_ADDR and VAULT_TOKEN
import hvac

vault = hvac.Client()
secret = vault.secrets.kv.v2.read_secret_version(path="pagerduty/PAGERDUTY_TOKEN", mount_point="secret")
token = secret["data"]["data"]["value"]
