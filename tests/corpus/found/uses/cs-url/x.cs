var u = string.Format("https://events.pagerduty.com/integration/{0}/enqueue", "{{integration-key}}");
