PagerDutyEventsClient pagerDutyEventsClient = PagerDutyEventsClient.create();
TriggerIncident incident = TriggerIncident.TriggerIncidentBuilder
    .newBuilder("{{integration-key}}", payload)
    .setDedupKey("{{hex:32}}")
    .build();
