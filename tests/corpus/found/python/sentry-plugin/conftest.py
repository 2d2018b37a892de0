SENTRY_OPTIONS = {"pagerduty.app-id": "P{{ALNUM:6}}"}
project.update_option("pagerduty:service_key", "{{integration-key}}")
