PAGERDUTY_TOKEN=$(cat /run/secrets/pagerduty_token)
PAGERDUTY_TOKEN_FILE=/etc/pagerduty/token
PAGERDUTY_KEY_PATH=secret/data/pagerduty
