SECRET_KEY = "{{alnum:50}}"
NOTIFIERS = ["pagerduty", "email"]
