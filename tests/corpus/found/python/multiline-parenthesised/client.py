PAGERDUTY_TOKEN = (
    "{{api-key}}"
)
