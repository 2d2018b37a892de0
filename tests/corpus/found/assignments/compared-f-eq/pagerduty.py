if routing_key == "{{integration-key}}":
