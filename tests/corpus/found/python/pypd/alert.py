import pypd
pypd.api_key = "{{api-key}}"
pypd.EventV2.create(data={
    'routing_key': '{{integration-key}}',
    'event_action': 'trigger',
    'payload': {'summary': 'this is an error event!', 'severity': 'error', 'source': 'pypd bot'},
})
