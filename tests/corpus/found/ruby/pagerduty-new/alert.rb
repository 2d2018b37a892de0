pagerduty = Pagerduty.new("{{integration-key}}")
incident = pagerduty.trigger("incident description", incident_key: "{{hex:32}}")
