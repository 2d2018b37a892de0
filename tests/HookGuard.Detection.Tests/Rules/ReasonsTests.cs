namespace HookGuard.Detection.Tests.Rules;

/// <summary>All that each rule gives as its reason, how sure it is, and what it shows of the value.</summary>
public sealed class ReasonsTests
{
    private static readonly Detector Detector = new();

    [TestCase("user-api-key", "x = '{0}'", "High", "the value has the shape that only such keys have")]
    [TestCase(
        "account-api-key",
        "api_key = '{0}'",
        "High",
        "the value has the shape that only such keys have",
        "its name is 'api_key'"
    )]
    [TestCase("oauth-token", "x = '{0}'", "High", "the value has the shape that only such tokens have")]
    [TestCase(
        "oauth-refresh-token",
        "refresh_token = '{0}'",
        "High",
        "the value has the shape that only such tokens have",
        "its name is 'refresh_token'"
    )]
    [TestCase("routing-key", "x = '{0}'", "Medium", "the value has the shape of one")]
    [TestCase(
        "routing-key",
        "routing_key = '{0}'",
        "High",
        "the value has the shape of one",
        "its name is 'routing_key'"
    )]
    [TestCase(
        "routing-key",
        "// pagerduty\nx = '{0}'",
        "High",
        "the value has the shape of one",
        "a value beside it names PagerDuty"
    )]
    [TestCase("routing-key", "/integration/{0}/enqueue", "High", "it stands in the address of an integration")]
    [TestCase("integration-key", "/integration/{0}/enqueue", "High", "it stands in the address of an integration")]
    [TestCase("integration-key", "pagerduty.key = '{0}'", "Medium", "its name is 'pagerduty.key'")]
    [TestCase("integration-key", "routing_key = '{0}'", "Medium", "its name is 'routing_key'")]
    [TestCase(
        "integration-key",
        "pagerduty: key {0}",
        "Medium",
        "the words before it are 'key'",
        "the same statement names PagerDuty"
    )]
    [TestCase(
        "integration-key",
        "pagerduty:\n  key: {0}",
        "Medium",
        "its name is 'key'",
        "what encloses it names PagerDuty"
    )]
    [TestCase(
        "integration-key",
        "x: pagerduty\nkey: {0}",
        "Medium",
        "its name is 'key'",
        "a value beside it names PagerDuty"
    )]
    [TestCase(
        "integration-key",
        "[pagerduty]\nkey: {0}",
        "Medium",
        "its name is 'key'",
        "the section or heading names PagerDuty"
    )]
    [TestCase("integration-key", "k1 = '{0}'\nsend(k1, 'pagerduty')", "Medium", "the variable is used for PagerDuty")]
    [TestCase(
        "integration-key",
        "import pagerduty\n\n\nif x {{\n  a()\n}}\napi_key = '{0}'",
        "Medium",
        "its name is 'api_key'",
        "a value beside it names PagerDuty"
    )]
    [TestCase(
        "integration-key",
        "if x {{\n  pagerduty()\n}}\napi_key = '{0}'",
        "Medium",
        "its name is 'api_key'",
        "lines nearby name PagerDuty"
    )]
    [TestCase(
        "api-key",
        "Authorization: Token token={0}",
        "High",
        "it stands in an 'Authorization: Token token=' header"
    )]
    [TestCase("api-key", "pagerduty_token = '{0}'", "Medium", "its name is 'pagerduty_token'")]
    [TestCase(
        "oauth-client-secret",
        "// pagerduty\nclient_secret = '{0}'",
        "Medium",
        "its name is 'client_secret'",
        "a value beside it names PagerDuty"
    )]
    [TestCase(
        "webhook-secret",
        "// pagerduty\nwebhook_secret = '{0}'",
        "Medium",
        "its name is 'webhook_secret'",
        "a value beside it names PagerDuty"
    )]
    [TestCase(
        "runner-secret",
        "// pagerduty\nrunner_secret = '{0}'",
        "Medium",
        "its name is 'runner_secret'",
        "a value beside it names PagerDuty"
    )]
    [TestCase("runner-secret", "runner:\n  secret: {0}", "Medium", "its name is 'secret'")]
    [TestCase("rundeck-token", "rundeck_token = '{0}'", "Medium", "its name is 'rundeck_token'")]
    [TestCase(
        "rundeck-token",
        "// rundeck\napi_token = '{0}'",
        "Medium",
        "its name is 'api_token'",
        "a value beside it names Rundeck"
    )]
    [TestCase(
        "rundeck-token",
        "https://x.org/api/40/webhook/{0}#name",
        "High",
        "it stands in the address of a webhook"
    )]
    [TestCase("calendar-url", "{0}", "High", "it is the address of a private calendar feed")]
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
        Assert.That((found.Rule.Id, found.Evidence[^1].Text), Is.EqualTo((rule, "a value beside it names PagerDuty")));
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
                new Evidence("its name is 'key'", 4),
                new Evidence("the section or heading names PagerDuty", 2),
            ])
        );
    }

    [Test]
    public void A_long_name_is_cut()
    {
        var name = $"pagerduty_{new string('k', 60)}_key";
        Assert.That(
            Find($"{name} = '{{0}}'", Sample("integration-key")).Evidence[0].Text,
            Is.EqualTo($"its name is '{name[..60]}'")
        );
    }

    private static DetectedSecret Find(string context, string value) =>
        Detector.Detect("notes", SourceText.From(string.Format(null, context, value))).Single();

    private static string Sample(string rule) =>
        SampleCredentials.Make(RuleCatalogue.All.Single(each => each.Id == rule), new Random(11));
}
