SECRET_KEY = "{{alnum:50}}"
INSTALLED_APPS = ["pagerduty_hooks"]
