namespace HookGuard.Detection.Tests.Context;

public sealed class EvidenceTests
{
    private static readonly Detector Detector = new();

    private static readonly string Key = SampleCredentials.Make(RuleCatalogue.IntegrationKey, new Random(5));

    [TestCase("pagerduty_key = '{0}'", "it is named 'pagerduty_key'")]
    [TestCase("type: pagerduty\nkey: {0}", "its section or heading names PagerDuty")]
    [TestCase("# PagerDuty integration keys\nweb: {0}", "it is inside '# PagerDuty integration keys'")]
    [TestCase("name,pagerduty_key\nweb,{0}", "it is in the column 'pagerduty_key'")]
    [TestCase("K = '{0}'\nsend(routing_key=K, to='pagerduty')", "the variable is used for PagerDuty")]
    [TestCase("pagerduty:\n  web: {0}", "the enclosing block names PagerDuty")]
    public void Each_detection_says_why(string context, string reason)
    {
        var detected = Detector.Detect("notes", SourceText.From(string.Format(null, context, Key)));
        Assert.That(detected.Single().Evidence.Select(evidence => evidence.Text), Does.Contain(reason));
    }

    [TestCase("pagerduty_key = '{0}' # {0}")]
    [TestCase("k1 = '{0}' # PagerDuty key {0}")]
    [TestCase("# PagerDuty key {0}\nk1 = '{0}'")]
    [TestCase("the PagerDuty key for web was {0} and is {0}")]
    public void No_evidence_holds_the_value(string context)
    {
        var text = SourceText.From(string.Format(null, context, Key));
        var words = Detector.Detect("notes", text).SelectMany(each => each.Evidence).Select(each => each.Text);
        Assert.That(words, Has.None.Contain(Key));
    }

    [TestCase("", Confidence.Low)]
    [TestCase("opsgenie: true", null)]
    [TestCase("pagerduty: true", Confidence.Medium)]
    public void A_key_that_says_not_whose_is_a_hint_where_one_product_alone_is_named_far_away(
        string beside,
        Confidence? expected
    )
    {
        var text =
            $"notify = pagerduty\n{string.Concat(Enumerable.Repeat("retries = 3\n", 100))}api_key = {Key}\n{beside}";
        var confidence = Detector.Detect("notes", SourceText.From(text)).SingleOrDefault()?.Confidence;
        Assert.That(confidence, Is.EqualTo(expected));
    }

    // A random key may read as words; that alone must not lose it.
    [TestCase("PD_TOKEN={0}", true)]
    [TestCase("Authorization: Token token={0}", true)]
    [TestCase("pagerduty: {0}", true)]
    [TestCase("send(\"{0}\")", true)]
    [TestCase("'{0}'", true)]
    [TestCase("total=value+{0}+more", false)]
    [TestCase("total = {0}", false)]
    public void A_key_whose_letters_make_words_is_found_unless_it_may_be_code(string context, bool expected)
    {
        foreach (var letter in "ue")
        {
            var key = $"{letter}+{"existing" + "Subscripti"}";
            var text = SourceText.From(string.Format(null, context, key));
            Assert.That(Detector.Detect("notes", text), expected ? Is.Not.Empty : Is.Empty);
        }
    }
}
