curl https://identity.pagerduty.com/oauth/token -d grant_type=client_credentials -d client_id=47dd8d24-8b64-4dd3-9c1b-{{hex:12}} -d client_secret={{oauth-client-secret}}
