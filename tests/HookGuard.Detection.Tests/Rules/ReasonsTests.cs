namespace HookGuard.Detection.Tests.Rules;

/// <summary>All that each rule gives as its reason, how sure it is, and what it shows of the value.</summary>
public sealed class ReasonsTests
{
    private static readonly Detector Detector = new();

    [TestCase("user-api-key", "x = '{0}'", "High", "only such keys have this format")]
    [TestCase("account-api-key", "api_key = '{0}'", "High", "only such keys have this format", "it is named 'api_key'")]
    [TestCase("oauth-token", "x = '{0}'", "High", "only such tokens have this format")]
    [TestCase(
        "oauth-refresh-token",
        "refresh_token = '{0}'",
        "High",
        "only such tokens have this format",
        "it is named 'refresh_token'"
    )]
    [TestCase("routing-key", "x = '{0}'", "Medium", "it has the format of such a key")]
    [TestCase(
        "routing-key",
        "routing_key = '{0}'",
        "High",
        "it has the format of such a key",
        "it is named 'routing_key'"
    )]
    [TestCase(
        "routing-key",
        "// pagerduty\nx = '{0}'",
        "High",
        "it has the format of such a key",
        "a value next to it names PagerDuty"
    )]
    [TestCase("routing-key", "/integration/{0}/enqueue", "High", "it is in an integration's URL")]
    [TestCase("integration-key", "/integration/{0}/enqueue", "High", "it is in an integration's URL")]
    [TestCase("integration-key", "pagerduty.key = '{0}'", "Medium", "it is named 'pagerduty.key'")]
    [TestCase("integration-key", "routing_key = '{0}'", "Medium", "it is named 'routing_key'")]
    [TestCase(
        "integration-key",
        "pagerduty: key {0}",
        "Medium",
        "it follows the words 'key'",
        "the same statement names PagerDuty"
    )]
    [TestCase(
        "integration-key",
        "pagerduty:\n  key: {0}",
        "Medium",
        "it is named 'key'",
        "the enclosing block names PagerDuty"
    )]
    [TestCase(
        "integration-key",
        "x: pagerduty\nkey: {0}",
        "Medium",
        "it is named 'key'",
        "a value next to it names PagerDuty"
    )]
    [TestCase(
        "integration-key",
        "[pagerduty]\nkey: {0}",
        "Medium",
        "it is named 'key'",
        "its section or heading names PagerDuty"
    )]
    [TestCase("integration-key", "k1 = '{0}'\nsend(k1, 'pagerduty')", "Medium", "the variable is used for PagerDuty")]
    [TestCase(
        "integration-key",
        "import pagerduty\n\n\nif x {{\n  a()\n}}\napi_key = '{0}'",
        "Medium",
        "it is named 'api_key'",
        "a value next to it names PagerDuty"
    )]
    [TestCase(
        "integration-key",
        "if x {{\n  pagerduty()\n}}\napi_key = '{0}'",
        "Medium",
        "it is named 'api_key'",
        "lines nearby name PagerDuty"
    )]
    [TestCase("api-key", "Authorization: Token token={0}", "High", "it is in an 'Authorization: Token token=' header")]
    [TestCase("api-key", "pagerduty_token = '{0}'", "Medium", "it is named 'pagerduty_token'")]
    [TestCase(
        "oauth-client-secret",
        "// pagerduty\nclient_secret = '{0}'",
        "Medium",
        "it is named 'client_secret'",
        "a value next to it names PagerDuty"
    )]
    [TestCase(
        "webhook-secret",
        "// pagerduty\nwebhook_secret = '{0}'",
        "Medium",
        "it is named 'webhook_secret'",
        "a value next to it names PagerDuty"
    )]
    [TestCase(
        "runner-secret",
        "// pagerduty\nrunner_secret = '{0}'",
        "Medium",
        "it is named 'runner_secret'",
        "a value next to it names PagerDuty"
    )]
    [TestCase("runner-secret", "runner:\n  secret: {0}", "Medium", "it is named 'secret'")]
    [TestCase("rundeck-token", "rundeck_token = '{0}'", "Medium", "it is named 'rundeck_token'")]
    [TestCase(
        "rundeck-token",
        "// rundeck\napi_token = '{0}'",
        "Medium",
        "it is named 'api_token'",
        "a value next to it names Rundeck"
    )]
    [TestCase("rundeck-token", "https://x.org/api/40/webhook/{0}#name", "High", "it is in a webhook's URL")]
    [TestCase("calendar-url", "{0}", "High", "it is the URL of a private calendar feed")]
    public void A_rule_says_why(string rule, string context, string confidence, params string[] reasons)
    {
        var found = Find(context, Sample(rule));
        Assert.That(
            (found.Rule.Id, found.Confidence.ToString(), string.Join(", ", found.Evidence.Select(each => each.Text))),
            Is.EqualTo((rule, confidence, string.Join(", ", reasons)))
        );
    }

    [TestCase("oauth-token", "// pagerduty\noauth_token = '{0}'")]
    [TestCase("oauth-refresh-token", "// pagerduty\nrefresh_token = '{0}'")]
    public void So_do_those_of_older_tokens(string rule, string context)
    {
        var found = Find(context, new string(new Random(3).GetItems<char>("0123456789abcdef", 64)));
        Assert.That((found.Rule.Id, found.Evidence[^1].Text), Is.EqualTo((rule, "a value next to it names PagerDuty")));
    }

    [TestCase("user-api-key", 2)]
    [TestCase("account-api-key", 2)]
    [TestCase("routing-key", 2)]
    [TestCase("oauth-token", 6)]
    [TestCase("oauth-refresh-token", 6)]
    [TestCase("integration-key", 0)]
    [TestCase("api-key", 0)]
    public void The_mask_shows_what_all_values_of_the_kind_begin_with(string rule, int prefix)
    {
        var value = Sample(rule);
        Assert.That(Find("pagerduty_key = '{0}'", value).Mask, Is.EqualTo($"{value[..prefix]}…{value[^4..]}"));
    }

    [Test]
    public void Each_reason_tells_its_line()
    {
        var found = Find("\n[pagerduty]\n\nkey: {0}", Sample("integration-key"));
        Assert.That(
            found.Evidence,
            Is.EqualTo([
                new Evidence("it is named 'key'", 4),
                new Evidence("its section or heading names PagerDuty", 2),
            ])
        );
    }

    [Test]
    public void A_long_name_is_cut()
    {
        var name = $"pagerduty_{new string('k', 60)}_key";
        Assert.That(
            Find($"{name} = '{{0}}'", Sample("integration-key")).Evidence[0].Text,
            Is.EqualTo($"it is named '{name[..60]}'")
        );
    }

    private static DetectedSecret Find(string context, string value) =>
        Detector.Detect("notes", SourceText.From(string.Format(null, context, value))).Single();

    private static string Sample(string rule) =>
        SampleCredentials.Make(RuleCatalogue.All.Single(each => each.Id == rule), new Random(11));
}
