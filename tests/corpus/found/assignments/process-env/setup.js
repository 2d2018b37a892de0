process.env.PD_TOKEN = '{{api-key}}';
process.env['PAGERDUTY_INTEGRATION_KEY'] = "{{integration-key}}";
