System.setProperty("pagerduty.token", "{{api-key}}");
props.put("pagerduty.integration.key", "{{integration-key}}");
