import requests

CHECKOUT = "{{integration-key}}"

def fire(summary):
    requests.post("https://events.pagerduty.com/v2/enqueue", json={
        "routing_key": CHECKOUT,
        "event_action": "trigger",
        "payload": {"summary": summary, "source": "cron", "severity": "error"},
    })
