# pip install boto3
import boto3

store = boto3.client("ssm")
token = store.get_parameter(Name="STORE_NAME", WithDecryption=True)["Parameter"]["Value"]
