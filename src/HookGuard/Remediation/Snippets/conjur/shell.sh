token="$(conjur variable get -i pagerduty/PAGERDUTY_TOKEN)"
