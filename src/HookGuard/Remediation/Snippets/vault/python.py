# pip install hvac; it reads VAULT_ADDR and VAULT_TOKEN
import hvac

# Unlike read_secret_version, which changed in hvac 1.1, this is the same in all versions.
secret = hvac.Client().read("STORE_MOUNT/data/STORE_PATH")
if secret is None:
    raise KeyError("STORE_MOUNT/STORE_PATH")
token = secret["data"]["data"]["STORE_FIELD"]
