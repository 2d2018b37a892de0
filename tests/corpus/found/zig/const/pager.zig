pub const pagerduty_routing_key: []const u8 = "{{integration-key}}";
