export PAGERDUTY_TOKEN="{{user-api-key#1[..8]}}""{{user-api-key#1[8..]}}"
