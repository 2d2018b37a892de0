(("pagerduty" . "{{integration-key}}") ("slack" . "#ops"))
