assert settings.PAGERDUTY_TOKEN == "{{api-key}}"
if pagerduty_key != '{{integration-key}}':
    raise SystemExit
