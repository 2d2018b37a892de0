await axios.post('https://events.pagerduty.com/v2/enqueue', {
  routing_key: `{{routing-key}}`,
  event_action: 'trigger',
  payload: { summary, source: 'web', severity: 'error' },
});
