package org.example.alerts;

public class PagerDutyClient {
    private static final String PD_API_KEY = "{{api-key}}";
    private static final String ROUTING_KEY = "{{integration-key}}";
}
