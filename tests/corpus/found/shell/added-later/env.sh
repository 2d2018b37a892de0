PAGERDUTY_KEY="{{integration-key#1[..12]}}"
PAGERDUTY_KEY+="{{integration-key#1[12..]}}"
