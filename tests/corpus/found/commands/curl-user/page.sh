curl -u "acme:{{user-api-key}}" https://acme.pagerduty.com/api/v1/users
