using HookGuard.Languages;
using HookGuard.Policy;

namespace HookGuard.Tests.Policy.Allowing;

/// <summary>A comment that a report advises allows the finding where it is told to be, and nothing elsewhere.</summary>
public sealed class AllowAdviceTests
{
    private static IEnumerable<TestCaseData> Places =>
        new[] { CurlyCases.All, ScriptCases.All, OtherCases.All, MarkupCases.All }
            .SelectMany(cases => cases)
            .Where(item => !item.Content.Contains("hookguard:", StringComparison.Ordinal))
            .Select(item => (item.Path, Content: item.Content.Replace("ALLOW", "x", StringComparison.Ordinal)))
            .Select(item =>
                new TestCaseData(item.Path, item.Content).SetArgDisplayNames(
                    item.Path,
                    item.Content.ReplaceLineEndings("↵")
                )
            );

    private static IEnumerable<TestCaseData> Languages =>
        LanguageTable
            .All.Where(item => item.Language.Comments is not [])
            // Outside of <?php … ?> nothing is code.
            .Where(item => item.Language != CurlyLanguages.Php)
            .Select(item => new TestCaseData($"a.{item.Extension}"));

    [TestCaseSource(nameof(Places))]
    public void An_advised_comment_allows_this_finding_alone(string path, string content)
    {
        var finding = ScannedText.Finding(path, Filled(content, 1));
        if (finding.AllowStep is { } step)
        {
            Counts(path, content, finding, step);
        }
    }

    [TestCaseSource(nameof(Languages))]
    public void Every_language_with_comments_has_one_to_advise(string path)
    {
        const string content = "x\nk = \"KEY\"\n";
        var finding = ScannedText.Finding(path, Filled(content, 1));

        Assert.That(finding.AllowStep, Is.Not.Null);
        Counts(path, content, finding, finding.AllowStep!);
    }

    [TestCase("a.py", "k = \"\"\"\nKEY\n\"\"\"")]
    [TestCase("a.js", "const t = `\nKEY\n`;")]
    [TestCase("a.yaml", "k: |\n  a\n  KEY")]
    [TestCase("a.sh", "cat <<EOF\nKEY\nEOF")]
    [TestCase("a.sh", "f \\\n  KEY \\\n  b")]
    [TestCase("a.json", "{ \"k\": \"KEY\" }")]
    public void Where_no_comment_counts_none_is_advised(string path, string content) =>
        Assert.That(ScannedText.Finding(path, Filled(content, 1)).AllowStep, Is.Null);

    [Test]
    public void An_audit_advises_none() =>
        Assert.That(
            ScannedText
                .Finding("a.py", Filled("k = \"KEY\"", 1), Settings.BuiltIn with { AllowComments = false })
                .AllowStep,
            Is.Null
        );

    private static void Counts(string path, string content, Finding finding, Step step)
    {
        var lines = Filled(content, 1).Split('\n').ToList();
        if (step.Text.EndsWith("above:", StringComparison.Ordinal))
        {
            var line = lines[finding.Start.Line - 1];
            lines.Insert(finding.Start.Line - 1, line[..^line.TrimStart(' ', '\t').Length] + step.Lines[0]);
        }
        else
        {
            lines[finding.End.Line - 1] += " " + step.Lines[0];
        }

        var allowed = string.Join('\n', lines);
        var other = ScannedText.Look(null, (path, $"{allowed}\n{Filled(content, 2)}")).Findings;

        Assert.Multiple(() =>
        {
            Assert.That(ScannedText.Finding(path, allowed).Allowed, Is.Not.Null, allowed);
            Assert.That(other.Any(found => found.Blocking && found.Fingerprint != finding.Fingerprint), Is.True);
        });
    }

    private static string Filled(string content, int number) =>
        content.Replace("KEY", ScannedText.Key(number), StringComparison.Ordinal);
}
