public sealed class PagerDutyClient(HttpClient http, IOptions<PagerDutyOptions> options)
{
    private readonly string routingKey = options.Value.RoutingKey ?? throw new InvalidOperationException("RoutingKey");
    public Task TriggerAsync(string summary, string dedupKey) => http.PostAsJsonAsync("v2/enqueue", new { routing_key = routingKey, dedup_key = dedupKey });
}
