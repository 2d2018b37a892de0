val body = """{"routing_key": "{{integration-key}}", "event_action": "trigger"}"""
