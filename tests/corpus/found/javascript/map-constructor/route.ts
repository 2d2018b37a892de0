const pagerdutyRoutingKeys = new Map<string, string>([
  ['billing', '{{integration-key}}'],
  ['search', '{{integration-key}}'],
]);
