# PagerDuty service integration key
key = '{{integration-key}}'
