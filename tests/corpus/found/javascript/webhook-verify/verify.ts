import { createHmac } from 'node:crypto';

// x-pagerduty-signature
const SECRET = '{{webhook-secret}}';
export const sign = (body: string) => 'v1=' + createHmac('sha256', SECRET).update(body).digest('hex');
