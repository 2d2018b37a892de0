token = ENV.fetch("PAGERDUTY_TOKEN", "{{api-key}}")
key = ENV["PAGERDUTY_SERVICE_KEY"] || "{{integration-key}}"
