module.exports = {
  pagerDutyToken: process.env.PAGERDUTY_TOKEN,
  routingKey: process.env['PD_ROUTING_KEY'],
  key: config.get('pagerduty.integrationKey'),
};
