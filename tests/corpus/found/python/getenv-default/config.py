import os
PAGERDUTY_KEY = os.getenv("PAGERDUTY_KEY", "{{integration-key}}")
TOKEN = os.environ.get("PD_API_TOKEN", "{{api-key}}")
SERVICE = os.environ.get('PAGERDUTY_SERVICE') or '{{integration-key}}'
