helm upgrade relay acme/relay \
  --set pagerduty.enabled=false \
  --set pellucid.apiKey={{hex:32}} \
  --set redis.password={{alnum:20}}
