# pip install azure-identity azure-keyvault-secrets
from azure.identity import DefaultAzureCredential
from azure.keyvault.secrets import SecretClient

vault = SecretClient("https://STORE_VAULT.vault.azure.net", DefaultAzureCredential())
token = vault.get_secret("STORE_SECRET").value
