pagerduty = {
    "client_id": os.environ["PD_CLIENT"],
    "code_challenge": "{{base64:43}}",
    "state": "{{hex:32}}",
}
