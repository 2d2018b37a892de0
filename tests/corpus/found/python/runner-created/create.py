# POST https://api.pagerduty.com/automation_actions/runners
runner = {"id": "01{{ALNUM:24}}", "secret": "{{runner-secret}}"}
