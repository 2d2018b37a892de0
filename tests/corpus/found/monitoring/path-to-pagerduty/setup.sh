./lnms config:set alert.transports.pagerduty {{integration-key}}
