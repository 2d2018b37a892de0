ALERTING = {
    "default": {
        "BACKEND": "alerts.backends.PagerDuty",
        "OPTIONS": {
            "service_key": "{{integration-key}}",
            "api_key": "{{api-key}}",
        },
    },
}
