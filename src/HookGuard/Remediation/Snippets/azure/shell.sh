token="$(az keyvault secret show --vault-name "STORE_VAULT" --name "STORE_SECRET" --query value --output tsv)"
