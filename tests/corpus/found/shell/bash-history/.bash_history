cd infra
git pull
export PD_TOKEN={{user-api-key}}
curl -H "Authorization: Token token={{api-key}}" https://api.pagerduty.com/services
exit
