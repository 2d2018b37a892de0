System.put_env("PAGERDUTY_TOKEN", "{{api-key}}")
Application.put_env(:pagerduty, :routing_key, "{{integration-key}}")
