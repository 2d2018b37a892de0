var key = Environment.GetEnvironmentVariable("PD_KEY") ?? "{{user-api-key}}";
var routingKey = configuration["PagerDuty:RoutingKey"] ?? "{{integration-key}}";
