const k1 = '{{integration-key}}'; // PagerDuty integration key
const k2 = '{{api-key}}'; // pagerduty api key
