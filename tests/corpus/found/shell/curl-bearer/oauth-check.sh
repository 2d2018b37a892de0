curl -s -H "Authorization: Bearer {{oauth-token}}" https://api.pagerduty.com/users/me
