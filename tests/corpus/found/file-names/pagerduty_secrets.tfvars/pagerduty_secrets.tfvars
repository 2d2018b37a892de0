checkout = "{{integration-key}}"
