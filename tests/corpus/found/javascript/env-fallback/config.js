module.exports = {
  pagerDutyKey: process.env.PD_KEY || "{{user-api-key}}",
  routingKey: process.env.PAGERDUTY_ROUTING_KEY ?? '{{integration-key}}',
};
