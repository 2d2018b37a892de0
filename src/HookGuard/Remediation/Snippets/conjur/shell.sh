token="$(conjur variable get -i "STORE_POLICY/PAGERDUTY_TOKEN")"
