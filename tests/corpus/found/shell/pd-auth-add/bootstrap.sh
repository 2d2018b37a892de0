npm install -g pagerduty-cli
pd auth add -t {{user-api-key}}
pd user list --csv
