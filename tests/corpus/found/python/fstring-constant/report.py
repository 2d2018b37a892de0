import requests

KEY = "{{user-api-key}}"


def get(path):
    return requests.get("https://api.pagerduty.com" + path, headers={"Authorization": f"Token token={KEY}"})
