import Config

config :acme, Acme.PagerDuty,
  api_token: "{{api-key}}",
  service_key: "{{integration-key}}"
