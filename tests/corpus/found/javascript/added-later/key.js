let pagerDutyKey = '{{integration-key#1[..20]}}';
pagerDutyKey += '{{integration-key#1[20..]}}';
