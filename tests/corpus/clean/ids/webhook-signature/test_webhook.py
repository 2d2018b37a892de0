def test_verifies_pagerduty_signature(client):
    client.post("/hook", headers={"X-PagerDuty-Signature": "v1={{hex:64}},v1={{hex:64}}"})
