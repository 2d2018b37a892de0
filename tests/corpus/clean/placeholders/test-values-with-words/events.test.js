test('sends', () => {
  event({ data: { routing_key: 'someRoutingKey{{hex:18}}', event_action: 'trigger' } });
  api({ token: 'someToken{{digits:11}}' });
});
