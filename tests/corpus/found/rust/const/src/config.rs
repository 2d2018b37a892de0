pub const PAGERDUTY_TOKEN: &str = "{{api-key}}";
const PD_ROUTING_KEY: &'static str = "{{routing-key}}";
