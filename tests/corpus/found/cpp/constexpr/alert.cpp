static constexpr std::string_view kPagerDutyRoutingKey{"{{routing-key}}"};
const std::string pagerduty_token = "{{api-key}}";
