# gem install vault; it reads VAULT_ADDR and VAULT_TOKEN
require "vault"

token = Vault.kv("secret").read("pagerduty/PAGERDUTY_TOKEN").data[:value]
