export default { expo: { extra: { pagerDuty: { clientId: '{{guid}}', clientSecret: '{{oauth-client-secret}}' } } } };
