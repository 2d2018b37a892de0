curl -s -H 'Authorization:Token token={{api-key}}' https://api.pagerduty.com/abilities
