curl -X POST https://identity.pagerduty.com/oauth/token \
  --data-urlencode "grant_type=refresh_token" \
  --data-urlencode "client_id={{guid}}" \
  --data-urlencode "client_secret={{oauth-client-secret}}" \
  --data-urlencode "refresh_token={{oauth-refresh-token}}"
