os.environ["PAGERDUTY_TOKEN"] = "{{api-key}}"
monkeypatch.setenv("PD_ROUTING_KEY", "{{routing-key}}")
os.putenv('PAGERDUTY_SERVICE_KEY', '{{integration-key}}')
