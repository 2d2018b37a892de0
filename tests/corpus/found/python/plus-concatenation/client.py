PAGERDUTY_ROUTING_KEY = "{{integration-key#1[..16]}}" + "{{integration-key#1[16..]}}"
