param pagerDutyKey string = '{{integration-key}}'
var pagerDutyUri = 'https://events.pagerduty.com/integration/{{integration-key}}/enqueue'
