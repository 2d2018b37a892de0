public class Keys {
    public String getPagerDutyRoutingKey() {
        return "{{integration-key}}";
    }
}
