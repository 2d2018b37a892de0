redis-cli -h cache SET pagerduty:token {{api-key}}
