curl --silent --request GET \
  --url 'https://api.pagerduty.com/services?limit=100' \
  -H 'Accept: application/vnd.pagerduty+json;version=2' \
  -H "Authorization: Token token={{user-api-key}}"
