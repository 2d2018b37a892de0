SERVICES = [
    ("checkout", "pagerduty", "{{integration-key}}"),
    ("search", "pagerduty", "{{integration-key}}"),
]
