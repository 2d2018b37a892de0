namespace HookGuard.Detection.Tests;

/// <summary>Walks the catalogue: each rule finds its samples in the plainest place for them, and passes what only looks similar.</summary>
public sealed class CatalogueTests
{
    private const int Samples = 300;

    private static readonly Detector Detector = new();

    /// <summary>Where the shape alone does not tell, the name does.</summary>
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["api-key"] = "PAGERDUTY_TOKEN",
        ["oauth-client-secret"] = "PAGERDUTY_CLIENT_SECRET",
        ["integration-key"] = "PAGERDUTY_INTEGRATION_KEY",
        ["webhook-secret"] = "PAGERDUTY_WEBHOOK_SECRET",
        ["runner-secret"] = "PAGERDUTY_RUNNER_SECRET",
        ["rundeck-token"] = "RUNDECK_TOKEN",
    };

    private static IEnumerable<TestCaseData> Rules =>
        RuleCatalogue.All.Select(rule => new TestCaseData(rule).SetArgDisplayNames(rule.Id));

    /// <summary>The kinds of which the length is known.</summary>
    private static IEnumerable<TestCaseData> NearMisses =>
        from rule in RuleCatalogue.All
        where rule.Id is not ("oauth-client-secret" or "webhook-secret" or "calendar-url")
        from miss in NearMiss.All
        select new TestCaseData(rule, miss.Arguments[0]).SetArgDisplayNames(rule.Id, miss.ArgDisplayNames![0]);

    [TestCaseSource(nameof(Rules))]
    public void Each_rule_finds_its_samples(Rule rule)
    {
        for (var seed = 0; seed < Samples; seed++)
        {
            var value = SampleCredentials.Make(rule, new Random(seed));
            var found = Detect(Line(rule, value));
            Assert.That(found.Select(detected => detected.Rule), Is.EqualTo([rule]), $"seed {seed}");
            Assert.That(found[0].Mask, Does.EndWith('…' + value[^4..]));
            Assert.That(found[0].Fingerprint, Does.StartWith(Fingerprints.Prefix));
            Assert.That(found[0].Evidence, Is.Not.Empty);
        }
    }

    [TestCaseSource(nameof(NearMisses))]
    public void No_rule_reports_a_near_miss(Rule rule, Func<string, string> miss)
    {
        for (var seed = 0; seed < Samples; seed++)
        {
            var value = miss(SampleCredentials.Make(rule, new Random(seed)));
            Assert.That(Detect(Line(rule, value)).Select(detected => detected.Rule.Id), Is.Empty, $"seed {seed}");
        }
    }

    [Test]
    public void Ids_are_unique_and_written_in_one_way() =>
        Assert.That(RuleCatalogue.All.Select(rule => rule.Id), Is.Unique.And.All.Match("^[a-z]+(-[a-z]+)*$"));

    [Test]
    public void Every_rule_has_a_name_that_says_whose_it_is() =>
        Assert.That(RuleCatalogue.All.Select(rule => rule.Name), Is.Unique.And.All.Match("^(PagerDuty|Rundeck) "));

    [Test]
    public void Every_rule_says_what_it_opens() =>
        Assert.That(RuleCatalogue.All.Select(rule => rule.Grants), Is.Unique.And.All.EndsWith("."));

    private static string Line(Rule rule, string value) => $"{Names.GetValueOrDefault(rule.Id, "X")}={value}\n";

    private static IReadOnlyList<DetectedSecret> Detect(string text) =>
        Detector.Detect("settings.env", SourceText.From(text));
}
