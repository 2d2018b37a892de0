const pagerDutyKey = isProd ? '{{integration-key}}' : '{{integration-key}}';
