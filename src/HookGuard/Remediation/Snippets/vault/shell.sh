token="$(vault kv get -mount=secret -field=value pagerduty/PAGERDUTY_TOKEN)"
