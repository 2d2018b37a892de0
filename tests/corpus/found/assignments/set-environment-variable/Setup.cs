Environment.SetEnvironmentVariable("PAGERDUTY_API_KEY", "{{api-key}}");
builder.Configuration["PagerDuty:RoutingKey"] = "{{integration-key}}";
builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["PagerDuty:ApiToken"] = "{{api-key}}" });
