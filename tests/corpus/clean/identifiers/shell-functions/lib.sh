pagerduty_token_from_vault2() { vault read -field=token secret/pagerduty; }
get_pagerduty_api_key_v2 --config /etc/pagerduty/api-key-config1.yaml
