public class PagerDutyClientTests
{
    [InlineData("{{user-api-key}}")]
    [InlineData("{{account-api-key}}")]
    public void Accepts(string apiKey) { }
}
