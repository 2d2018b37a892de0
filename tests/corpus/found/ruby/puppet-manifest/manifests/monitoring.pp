class { 'pagerduty::agent':
  service_key => '{{integration-key}}',
}
