INSTALLED_APPS = ["django.contrib.admin", "oncall"]

PAGERDUTY = {'token': '{{api-key}}', 'subdomain': 'acme'}
