const svc = '{{integration-key}}';
await fetch(`https://events.pagerduty.com/integration/${svc}/enqueue`, { method: 'POST', body });
