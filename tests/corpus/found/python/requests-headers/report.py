import requests

URL = "https://api.pagerduty.com/incidents"
headers = {"Authorization": "Token token={{api-key}}", "Accept": "application/vnd.pagerduty+json;version=2"}
print(requests.get(URL, headers=headers).json())
