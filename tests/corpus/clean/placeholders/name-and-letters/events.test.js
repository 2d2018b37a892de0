event({ data: { routing_key: 'someRoutingKeybfa2a7{{hex:12}}', event_action: 'trigger' } }); // pagerduty
