config :app, :pagerduty, enabled: true
config :app, :zulip, token: "{{hex:32}}"
config :app, :flock, url: "x", key: "{{hex:32}}"
