pagerduty trigger -k {{integration-key}} --description "Disk is full"
