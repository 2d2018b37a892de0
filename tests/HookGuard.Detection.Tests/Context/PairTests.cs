namespace HookGuard.Detection.Tests.Context;

/// <summary>Name and value that are said apart.</summary>
public sealed class PairTests
{
    private const string Name = "it is named 'PAGERDUTY_KEY'";

    private static readonly Detector Detector = new();

    private static readonly string Key = SampleCredentials.Make(RuleCatalogue.IntegrationKey, new Random(5));

    [
        TestCase("name"),
        TestCase("label"),
        TestCase("title"),
        TestCase("header"),
        TestCase("field"),
        TestCase("property")
    ]
    [
        TestCase("env"),
        TestCase("variable"),
        TestCase("var"),
        TestCase("key"),
        TestCase("id"),
        TestCase("k"),
        TestCase("Key")
    ]
    [TestCase("defaultname"), TestCase("headername")]
    public void Many_words_say_that_a_name_follows(string label)
    {
        Assert.That(Reasons($"- {label}: PAGERDUTY_KEY\n  value: {{0}}"), Does.Contain(Name));
        Assert.That(Reasons($"- value: {{0}}\n  {label}: PAGERDUTY_KEY"), Does.Contain(Name));
        Assert.That(Reasons($"<add value='{{0}}' {label}='PAGERDUTY_KEY'/>"), Does.Contain(Name));
    }

    [TestCase("kk"), TestCase("keys"), TestCase("value"), TestCase("hostname"), TestCase("namenamenamename1")]
    public void Others_do_not(string label) =>
        Assert.That(Reasons($"- value: {{0}}\n  {label}: PAGERDUTY_KEY"), Does.Not.Contain(Name));

    [TestCase("- name = PAGERDUTY_KEY\n  value: {0}", true)]
    [TestCase("- name > PAGERDUTY_KEY\n  value: {0}", true)]
    [TestCase("- name PAGERDUTY_KEY\n  value: {0}", false)]
    [TestCase("- name: a.name: PAGERDUTY_KEY\n  value: {0}", false)]
    [TestCase("- name: x.name\n  key: PAGERDUTY_KEY\n  value: {0}", true)]
    [TestCase("- name: PAGERDUTY_KEY\n  name: x.other\n  value: {0}", false)]
    [TestCase("- value: {0}\n  name:", false)]
    [TestCase("- value: {0}\n  name: ", false)]
    [TestCase("- value: {0}\n  name", false)]
    [TestCase("- value: {0}\n  name: PAGERDUTY_KEY", true)]
    [TestCase("- value: {0} }}\n  name: PAGERDUTY_KEY", false)]
    [TestCase("name: PAGERDUTY_KEY {{\n  value: {0}", false)]
    public void A_label_is_bound_to_the_nearest_name(string text, bool isNamed) =>
        Assert.That(Reasons(text).Contains(Name), Is.EqualTo(isNamed));

    [TestCase(5, true)]
    [TestCase(6, false)]
    public void It_stands_at_most_six_lines_before(int between, bool isNamed)
    {
        var lines = string.Concat(Enumerable.Range(0, between).Select(line => $"  l{line}: 1\n"));
        Assert.That(Reasons($"- name: PAGERDUTY_KEY\n{lines}  value: {{0}}").Contains(Name), Is.EqualTo(isNamed));
    }

    private static string[] Reasons(string format) =>
        [
            .. Detector
                .Detect("notes", SourceText.From(string.Format(null, format, Key)))
                .SelectMany(found => found.Evidence)
                .Select(evidence => evidence.Text),
        ];
}
