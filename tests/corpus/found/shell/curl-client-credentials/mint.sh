curl -s https://identity.pagerduty.com/oauth/token \
  -d grant_type=client_credentials -d client_id={{guid}} \
  -d client_secret={{oauth-client-secret}} \
  -d 'scope=as_account-us.acme incidents.read services.read'
