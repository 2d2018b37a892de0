curl -H "Authorization: Token token={{user-api-key#1[..11]}}\
{{user-api-key#1[11..]}}" https://api.pagerduty.com/users
