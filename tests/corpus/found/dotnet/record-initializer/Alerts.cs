var settings = new PagerDutySettings { ServiceKey = "{{integration-key}}", ApiToken = "{{api-key}}" };
