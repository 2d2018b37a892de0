import com.github.dikhan.pagerduty.client.events.PagerDutyEventsClient;

event.setRoutingKey("{{routing-key}}");
event.setServiceKey("{{integration-key}}");
