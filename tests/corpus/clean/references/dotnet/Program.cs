var key = Configuration["PagerDuty:ApiKey"];
var routingKey = Environment.GetEnvironmentVariable("PAGERDUTY_ROUTING_KEY");
services.Configure<PagerDutyOptions>(configuration.GetSection("PagerDuty:Integration"));
