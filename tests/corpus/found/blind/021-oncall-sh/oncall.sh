#!/bin/sh
KEY={{api-key}}
curl -s -H "Authorization: Token token=$KEY" https://api.pagerduty.com/incidents | jq .
