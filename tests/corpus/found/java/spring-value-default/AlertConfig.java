@Value("${pagerduty.token:{{api-key}}}")
private String token;

@Value("${pagerduty.routing.key:{{integration-key}}}")
private String routingKey;
