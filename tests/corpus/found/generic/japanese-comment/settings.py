# PagerDuty のインテグレーションキー
KEY = "{{integration-key}}"
