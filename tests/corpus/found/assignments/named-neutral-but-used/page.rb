KEY = "{{integration-key}}"

PagerDuty.trigger(routing_key: KEY, summary: "boom")
