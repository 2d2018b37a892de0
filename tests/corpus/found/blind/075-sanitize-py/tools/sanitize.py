text = text.replace("{{user-api-key}}", "[PAGERDUTY]").replace("{{api-key}}", "[PAGERDUTY_LEGACY_TOKEN]")
