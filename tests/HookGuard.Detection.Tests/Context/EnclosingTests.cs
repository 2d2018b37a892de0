namespace HookGuard.Detection.Tests.Context;

/// <summary>What encloses a value, in any line endings.</summary>
public sealed class EnclosingTests
{
    private const string Enclosed = "the enclosing block names PagerDuty";
    private const string Headed = "its section or heading names PagerDuty";

    private static readonly Detector Detector = new();

    private static readonly string Key = SampleCredentials.Make(RuleCatalogue.IntegrationKey, new Random(5));

    [TestCase("pagerduty:\n  key: {0}", Enclosed)]
    [TestCase("pagerduty:\n  a: 1\n  b:\n    c: 2\n  key: {0}", Enclosed)]
    [TestCase("pagerduty:\n\n  key: {0}", Enclosed)]
    [TestCase("pagerduty:\n  web:\n    key: {0}", Enclosed)]
    [TestCase("pagerduty:\n- a: 1\n- key: {0}", Enclosed)]
    [TestCase("pagerduty\n{{\n  key: {0}", Enclosed)]
    [TestCase("pagerduty\n(\n  key: {0}", Enclosed)]
    [TestCase("pagerduty\n[\n  key: {0}", Enclosed)]
    [TestCase("pagerduty:\n  a: 1\nother:\n  key: {0}", null)]
    [TestCase("other:\n  pagerduty:\n    a: 1\n  key: {0}", null)]
    [TestCase("pagerduty:\n  datadog:\n    key: {0}", null)]
    [TestCase("x\n[pagerduty]\nkey: {0}", Headed)]
    [TestCase("[pagerduty]\na: 1\n\nkey: {0}", Headed)]
    [TestCase("[a]\n[pagerduty]\nkey: {0}", Headed)]
    [TestCase("# pagerduty\n\nkey: {0}", Headed)]
    [TestCase("## pagerduty\n\nkey: {0}", Headed)]
    [TestCase("= pagerduty\n\nkey: {0}", Headed)]
    [TestCase("== pagerduty\n\nkey: {0}", Headed)]
    [TestCase("# pagerduty\n## Keys of pagerduty\nkey: {0}", Headed)]
    [TestCase("  [pagerduty]\n  key: {0}", null)]
    [TestCase("[pagerduty]\n[datadog]\nkey: {0}", null)]
    public void Lines_enclose_what_is_indented_and_headings_what_follows(string text, string? reason)
    {
        foreach (var ending in new[] { "\n", "\r\n", "\r" })
        {
            var reasons = Reasons(text.Replace("\n", ending, StringComparison.Ordinal));
            Assert.That(
                reasons.Where(each => each is Enclosed or Headed),
                reason is null ? Is.Empty : Is.EqualTo([reason]),
                string.Join(", ", ending.Select(c => (int)c))
            );
        }
    }

    [TestCase(24, true)]
    [TestCase(25, true)]
    [TestCase(40, true)]
    public void Deep_nesting_keeps_the_outer_lines(int depth, bool isEnclosed)
    {
        var lines = Enumerable.Range(1, depth).Select(level => $"{new string(' ', level)}l{level}:\n");
        Assert.That(
            Reasons($"pagerduty:\n{string.Concat(lines)}{new string(' ', depth + 1)}key: {{0}}").Contains(Enclosed),
            Is.EqualTo(isEnclosed)
        );
    }

    [TestCase("f(pagerduty) \\\n  key: {0}", true)]
    [TestCase("f(pagerduty) \\\n  \\\n  key: {0}", true)]
    [TestCase("f(pagerduty) `\n  key: {0}", true)]
    [TestCase("f(pagerduty) ^\r\n  key: {0}", true)]
    [TestCase("key: {0} \\\n  x pagerduty", true)]
    [TestCase("key: {0} \\\n  y \\\n  x pagerduty", true)]
    [TestCase("f(pagerduty)`\n  key: {0}", false)]
    [TestCase("f(pagerduty)\n  key: {0}", false)]
    [TestCase("key: {0}\n  x pagerduty \\\n", false)]
    [TestCase("f(pagerduty) \\\n\n  key: {0}", false)]
    public void A_mark_continues_a_line(string text, bool isContinued) =>
        Assert.That(Reasons(text).Contains("the same statement names PagerDuty"), Is.EqualTo(isContinued));

    private static string[] Reasons(string format) =>
        [
            .. Detector
                .Detect("notes", SourceText.From(string.Format(null, format, Key)))
                .SelectMany(found => found.Evidence)
                .Select(evidence => evidence.Text),
        ];
}
