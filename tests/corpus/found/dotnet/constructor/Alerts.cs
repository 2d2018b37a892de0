using Pager.Duty;

using var pagerDuty = new PagerDuty("{{integration-key}}");
var other = new PagerDuty(integrationKey: "{{integration-key}}");
