curl -H "Authorization: Bearer {{oauth-token=hex:64}}" -H "Accept: application/vnd.pagerduty+json;version=2" https://api.pagerduty.com/users
