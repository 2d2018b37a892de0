using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using HookGuard.Masking;
using HookGuard.Reporting;

namespace HookGuard.Tests.Reporting.Formats;

[Parallelizable(ParallelScope.All)]
public sealed partial class HtmlReportTests
{
    private const string Hostile = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;\u202e";

    private static readonly ScanResult One = ScannedText.Look(null, ("a.py", $"A = '{ScannedText.Key(1)}'\n"));

    [Test]
    public void The_policy_names_the_only_script_and_the_only_style_by_their_hashes()
    {
        var page = Page(One);
        var script = ScriptPattern().Matches(page).Single().Groups["text"].Value;
        var style = StylePattern().Matches(page).Single().Groups["text"].Value;

        Assert.That(
            page,
            Does.Contain(
                $"content=\"default-src 'none'; style-src '{Hash(style)}'; script-src '{Hash(script)}'; base-uri 'none'; form-action 'none'\""
            )
        );
    }

    [Test]
    public void A_page_loads_nothing()
    {
        var page = Page(One);

        Assert.That(page, Does.Not.Match("(?i) src=|url\\(|<link|@import|<iframe|<object| style="));
    }

    [Test]
    public void Text_of_a_repository_stays_text()
    {
        var finding = One.Findings[0] with
        {
            Path = Hostile,
            TeamMessage = (ShownText)Hostile,
            Refusal = (ShownText)Hostile,
            Provenance = Origin(Hostile, new DateTime(2024, 2, 3, 0, 0, 0, DateTimeKind.Utc)),
        };
        var page = Page(One with { Findings = [finding], Skipped = [new Skipped(Hostile, Hostile)] });

        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Not.Contain("<script>alert").And.Not.Contain("<img").And.Not.Contain("\u202e"));
            Assert.That(page, Does.Contain("&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"));
        });
    }

    [Test]
    public void A_page_masks_what_was_detected_wherever_it_stands()
    {
        var key = ScannedText.Key(7);
        var result = ScannedText.Look(null, ("a.py", $"A = '{key}'\n"));
        var page = Page(result with { Findings = [result.Findings[0] with { Mask = key }] });

        Assert.That(page, Does.Not.Contain(key));
    }

    [Test]
    public void A_timeline_of_any_dates_has_few_bars([Values("0001-01-01", "2026-02-03")] string from)
    {
        var dates = new[] { DateTime.Parse(from, null), new DateTime(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc) };
        var page = Page(
            One with
            {
                Findings =
                [
                    .. dates.Select(date =>
                        One.Findings[0] with
                        {
                            Provenance = Origin("Author", DateTime.SpecifyKind(date, DateTimeKind.Utc)),
                        }
                    ),
                ],
            }
        );

        Assert.That(page.Split("<rect x=").Length - 1, Is.InRange(2, 60));
    }

    [Test]
    public void A_page_of_a_history()
    {
        var history = ScannedText.Look(
            null,
            ("a.py", $"A = '{ScannedText.Key(1)}'\n"),
            ("b.py", $"B = '{ScannedText.Key(2)}'  # hookguard:allow until=2999-12-31 -- sample\n")
        );
        var page = Page(
            history with
            {
                Stage = Stage.Published,
                Commits = 12,
                Findings =
                [
                    history.Findings[0] with
                    {
                        Commit = new string('a', 40),
                        Provenance = Origin(
                            "Author <author@example.com>",
                            new DateTime(2024, 2, 3, 0, 0, 0, DateTimeKind.Utc)
                        ),
                    },
                    history.Findings[1],
                ],
            }
        );

        Snapshots.Match(
            page[page.IndexOf("<header>", StringComparison.Ordinal)..page.IndexOf("<script>", StringComparison.Ordinal)]
                .Replace(ToolInfo.Version, "VERSION", StringComparison.Ordinal)
        );
    }

    private static Provenance Origin(string author, DateTime date) =>
        new()
        {
            Author = author,
            AuthoredAt = new DateTimeOffset(date),
            FirstCommit = new string('a', 40),
            LastCommit = new string('b', 40),
            IsInHead = true,
            Remotes = [(ShownText)"origin"],
        };

    private static string Page(ScanResult result)
    {
        using MemoryStream output = new();
        using (ShownStream shown = new(Inert.Xml, () => output))
        {
            Report.Formats["html"](shown, result);
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static string Hash(string content) =>
        $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}";

    [GeneratedRegex("<script[^>]*>(?<text>.*?)</script>", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ScriptPattern();

    [GeneratedRegex("<style[^>]*>(?<text>.*?)</style>", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StylePattern();
}
