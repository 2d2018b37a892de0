# pip install boto3
import boto3

store = boto3.client("secretsmanager")
token = store.get_secret_value(SecretId="STORE_NAME")["SecretString"]
