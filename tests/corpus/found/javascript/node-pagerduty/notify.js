const PagerDuty = require('node-pagerduty');
const pd = new PagerDuty('{{api-key}}');
