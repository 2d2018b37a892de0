# pip install google-cloud-secret-manager
from google.cloud import secretmanager

name = "projects/STORE_PROJECT/secrets/STORE_SECRET/versions/latest"
answer = secretmanager.SecretManagerServiceClient().access_secret_version(name=name)
token = answer.payload.data.decode()
