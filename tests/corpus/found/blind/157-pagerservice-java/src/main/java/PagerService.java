public class PagerService {
    private static final String ROUTING_KEY = "{{routing-key}}";
    private final PagerDutyEventsClient client = PagerDutyEventsClient.create();
}
