PagerDutyClient client = PagerDutyClient.builder()
    .withToken("{{api-key}}")
    .routingKey("{{routing-key}}")
    .build();
