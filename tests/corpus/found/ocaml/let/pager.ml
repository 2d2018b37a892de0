let pagerduty_key = "{{integration-key}}"
let pagerduty_token = {|{{api-key}}|}
