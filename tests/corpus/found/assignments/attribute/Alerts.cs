[PagerDutyAlert("{{integration-key}}", Severity = "critical")]
public class NightlyJob { }
