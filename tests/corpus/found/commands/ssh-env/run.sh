ssh ops@bastion PAGERDUTY_TOKEN={{api-key}} ./report.sh
env PD_SERVICE_KEY={{integration-key}} ./alert.sh
