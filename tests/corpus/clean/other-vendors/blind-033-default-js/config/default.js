module.exports = {
  pagerduty: { enabled: false, routingKey: process.env.PD_KEY },
  quibblo: { apiKey: '{{hex:32}}' },
  tindrelay: { token: '{{alnum:20}}' },
};
