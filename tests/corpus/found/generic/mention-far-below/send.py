import requests

K = "{{integration-key}}"
T = "{{api-key}}"

def send(body):
    body["routing_key"] = K
    requests.post("https://events.pagerduty.com/v2/enqueue", json=body)

def list_users():
    return requests.get("https://api.pagerduty.com/users", headers={"Authorization": "Token token=" + T})
