curl -H "Authorization: Token token=$PD" https://api.pagerduty.com/users
curl -H "X-Api-Key: {{hex:32}}" https://api.harkbeam.example/v2/checks
