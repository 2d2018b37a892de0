var traceParent = "00-{{hex:32}}-{{hex:16}}-01"; // passed on to PagerDuty
activity.SetTag("pagerduty.incident_key", "{{hex:32}}");
