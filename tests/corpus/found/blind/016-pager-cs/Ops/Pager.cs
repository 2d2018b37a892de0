public class Pager
{
    private const string Svc = "{{integration-key}}";
    private static readonly Uri Target = new Uri($"https://events.pagerduty.com/integration/{Svc}/enqueue");
}
