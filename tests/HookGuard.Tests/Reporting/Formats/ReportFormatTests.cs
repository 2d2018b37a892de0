using System.Text;
using System.Text.RegularExpressions;
using HookGuard.Reporting;

namespace HookGuard.Tests.Reporting.Formats;

public sealed partial class ReportFormatTests
{
    // A page is for the eye; HtmlReportTests has a snapshot without its style and script.
    private static readonly string[] Names = [.. Report.Formats.Keys.Where(name => name != "html")];

    private static readonly string[] Documents = [.. Names.Where(name => name != "github")];

    [TestCaseSource(nameof(Names))]
    public void Findings_warnings_allowances_and_what_was_not_looked_at(string format)
    {
        var result = ScannedText.Look(
            null,
            (
                "src/a b.py",
                $"A = '{ScannedText.Key(1)}'\nB = '{ScannedText.Key(2)}'  # hookguard:allow until=2999-12-31 -- a \"sample\" | & <b>\n"
            ),
            ("src/[x]|`y`.ts", $"const key = '{ScannedText.Key(3)}';\n")
        ) with
        {
            Skipped =
            [
                new Skipped(".git", "git's own folder", Intended: true),
                new Skipped("src/c.py", "permission denied"),
            ],
            Commits = 3,
        };
        result = result with
        {
            Findings =
            [
                result.Findings[0],
                result.Findings[1] with
                {
                    Commit = new string('a', 40),
                },
                result.Findings[2] with
                {
                    Blocking = false,
                },
            ],
        };

        Snapshots.Match(Write(format, result), format);
    }

    [Test]
    public void Nothing_found_annotates_nothing() =>
        Assert.That(Write("github", ScannedText.Look(null, ("a", ""))), Is.Empty);

    [TestCaseSource(nameof(Documents))]
    public void Nothing_found(string format) =>
        Snapshots.Match(Write(format, ScannedText.Look(null, ("a", ""))), format);

    private static string Write(string format, ScanResult result)
    {
        using var output = new MemoryStream();
        Report.Formats[format](output, result);
        return Time()
            .Replace(Encoding.UTF8.GetString(output.ToArray()), "TIME")
            .Replace(ToolInfo.Version, "VERSION", StringComparison.Ordinal);
    }

    [GeneratedRegex("(?<=_time\": \")[^\"]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Time();
}
