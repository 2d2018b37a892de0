import com.github.dikhan.pagerduty.client.events.domain.TriggerIncident;
import static org.example.pagerduty.PagerDutyTokens.DEFAULT_ROUTING_KEY_1;
