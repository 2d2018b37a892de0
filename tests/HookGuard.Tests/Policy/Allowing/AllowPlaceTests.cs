namespace HookGuard.Tests.Policy.Allowing;

/// <summary>Where an allow comment counts: in a comment of the file's language, and in no literal of it.</summary>
public sealed class AllowPlaceTests
{
    private static IEnumerable<TestCaseData> Cases =>
        new[] { CurlyCases.All, ScriptCases.All, OtherCases.All, MarkupCases.All }
            .SelectMany(cases => cases)
            .Select(item =>
                new TestCaseData(item.Path, item.Content, item.Allowed).SetArgDisplayNames(
                    item.Path,
                    item.Content.ReplaceLineEndings("↵"),
                    item.Allowed ? "allowed" : "not allowed"
                )
            );

    [TestCaseSource(nameof(Cases))]
    public void A_comment_allows_and_a_literal_does_not(string path, string content, bool allowed)
    {
        var finding = ScannedText.Finding(path, Filled(content));

        Assert.Multiple(() =>
        {
            Assert.That(finding.Allowed is not null, Is.EqualTo(allowed), finding.Refusal?.ToString());
            Assert.That(finding.Blocking, Is.EqualTo(!allowed));
        });
    }

    [TestCaseSource(nameof(Cases))]
    public void Lines_may_end_as_on_Windows(string path, string content, bool allowed)
    {
        var finding = ScannedText.Finding(path, Filled(content).ReplaceLineEndings("\r\n"));

        Assert.That(finding.Allowed is not null, Is.EqualTo(allowed), finding.Refusal?.ToString());
    }

    private static string Filled(string content) =>
        content
            .Replace("ALLOW", "hookguard:allow -- sample", StringComparison.Ordinal)
            .Replace("KEY", ScannedText.Key(), StringComparison.Ordinal);
}
