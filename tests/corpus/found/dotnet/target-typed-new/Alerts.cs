private static readonly PagerDutyClient client = new("{{integration-key}}");
