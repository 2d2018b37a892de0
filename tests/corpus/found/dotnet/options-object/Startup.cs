services.AddPagerDuty(options =>
{
    options.ApiKey = "{{api-key}}";
    options.RoutingKey = "{{integration-key}}";
});
