./zerotect --console=false --pagerduty {{integration-key}} --syslog
