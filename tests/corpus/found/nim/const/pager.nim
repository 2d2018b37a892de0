const pagerdutyToken* = "{{api-key}}"
let serviceKey = "{{integration-key}}" # PagerDuty
