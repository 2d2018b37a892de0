# PagerDuty read-only API key
key = "{{api-key}}"
