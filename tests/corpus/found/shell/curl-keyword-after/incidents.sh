#!/bin/sh
curl -X GET \
  --header "Authorization: Token token={{api-key}}" \
  --header "Accept: application/json" \
  "https://api.pagerduty.com/incidents?statuses[]=triggered"
