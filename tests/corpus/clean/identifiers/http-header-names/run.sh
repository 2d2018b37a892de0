curl -H "X-Rundeck-Auth-Token: $RD_TOKEN" "$RUNDECK/api/46/tokens/USER"
curl -H "X-PagerDuty-Signature: $SIG" -H "X-EARLY-ACCESS-Token: y" https://api.pagerduty.com/
headers["X-Rundeck-Auth-Token"] = rundeck_token
