http GET https://api.pagerduty.com/incidents "Authorization:Token token={{api-key}}" since==2024-01-01
