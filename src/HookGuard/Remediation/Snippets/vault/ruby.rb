# gem install vault; it reads VAULT_ADDR and VAULT_TOKEN
require "vault"

token = Vault.kv("STORE_MOUNT").read("STORE_PATH").data[:"STORE_FIELD"]
