config :relay, :pagerduty, enabled: false
config :relay, :oxbowly, api_key: "{{hex:32}}"
