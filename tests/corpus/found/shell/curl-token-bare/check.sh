curl -s -H "Authorization: Token {{user-api-key}}" https://api.pagerduty.com/users/me
