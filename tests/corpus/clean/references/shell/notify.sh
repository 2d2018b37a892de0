PAGERDUTY_TOKEN=$PD_TOKEN
PAGERDUTY_KEY="${PAGERDUTY_KEY}"
PD_API_KEY=${PD_API_KEY:?set PD_API_KEY}
PAGERDUTY_TOKEN="$(vault kv get -field=token secret/pagerduty)"
PAGERDUTY_TOKEN=`op read op://prod/pagerduty/token`
curl -H "Authorization: Token token=${PAGERDUTY_TOKEN}" https://api.pagerduty.com/users
