PAGERDUTY_ROUTES = {
    "payments": "{{integration-key}}",
    "search": "{{integration-key}}",
    "mobile": "{{routing-key}}",
}
