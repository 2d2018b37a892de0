// checks x-pagerduty-signature
const mac = crypto.createHmac('sha256', '{{webhook-secret}}').update(body).digest('hex');
