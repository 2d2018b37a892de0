const { api, event } = require('@pagerduty/pdjs');
const pd = api({token: '{{api-key}}'});
event({data: {routing_key: '{{integration-key}}', event_action: 'trigger', dedup_key: '{{hex:32}}', payload: {}}});
