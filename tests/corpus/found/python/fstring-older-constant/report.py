import requests

API_KEY = "{{api-key}}"
BASE = "https://api.pagerduty.com"

session = requests.Session()
session.headers.update({"Authorization": f"Token token={API_KEY}"})
