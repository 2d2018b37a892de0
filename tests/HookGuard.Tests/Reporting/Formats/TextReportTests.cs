using HookGuard.Policy;
using HookGuard.Reporting.Formats;
using HookGuard.Stores;

namespace HookGuard.Tests.Reporting.Formats;

public sealed class TextReportTests
{
    private static readonly TextStyle Plain = new(Colour: false, Unicode: true, Width: 80);

    private static readonly ScanResult One = ScannedText.Look(
        null,
        (
            "src/oncall.py",
            $"""
            import pagerduty

            def client():
                return pagerduty.RestApiV2Client("{ScannedText.Key()}")
            """
        )
    );

    [Test]
    public void One_finding_that_blocks_a_commit() => Snapshots.Match(Text(One, Plain, "commit blocked"));

    [Test]
    public void One_finding_in_colour() => Snapshots.Match(Text(One, Plain with { Colour = true }, "commit blocked"));

    [Test]
    public void One_finding_where_only_ascii_shows() =>
        Snapshots.Match(Text(One, Plain with { Unicode = false }, "commit blocked"));

    [Test]
    public void One_finding_where_the_team_names_its_store() =>
        Snapshots.Match(
            Text(
                ScannedText.Look(
                    Settings.BuiltIn with
                    {
                        Store = StoreSetting.Of("vault"),
                    },
                    ("a.py", ScannedText.Key())
                ),
                Plain,
                "commit blocked"
            )
        );

    [TestCase("my file.py", "'my file.py'")]
    [TestCase("it's.py", "'it'\\''s.py'")]
    [TestCase("-rf.py", "./-rf.py")]
    [TestCase("src/a.py", "src/a.py")]
    public void Commands_name_a_path_as_a_shell_takes_it(string path, string word) =>
        Assert.That(
            Text(ScannedText.Look(null, (path, ScannedText.Key())), Plain, "commit blocked"),
            Does.Contain($"    hookguard fix {word}\n")
        );

    [Test]
    public void One_finding_of_a_scan() => Snapshots.Match(Text(One, Plain, outcome: null));

    [Test]
    public void Several_findings()
    {
        var result = ScannedText.Look(
            null,
            (
                "src/a.py",
                $"A = '{ScannedText.Key(1)}'\nB = '{ScannedText.Key(2)}'  # hookguard:allow until=2020-01-01 -- sample\n"
            ),
            ("src/b.ts", $"\tconst key = '{ScannedText.Key(3)}', other = '{ScannedText.Key(4)}';\n")
        );

        Snapshots.Match(Text(result, Plain, "commit blocked"));
    }

    [Test]
    public void More_findings_than_a_person_reads()
    {
        var lines = Enumerable.Range(1, 30).Select(number => $"KEY_{number} = \"{ScannedText.Key(number)}\"");

        Snapshots.Match(Text(ScannedText.Look(null, ("many.py", string.Join('\n', lines))), Plain, "commit blocked"));
    }

    [Test]
    public void A_long_line_keeps_the_mask_in_view()
    {
        var line = $"{new string('a', 1000)};var k=\"{ScannedText.Key()}\";{new string('b', 1000)}";

        Snapshots.Match(Text(ScannedText.Look(null, ("dist/app.min.js", line)), Plain, "commit blocked"));
    }

    [Test]
    public void Nothing_in_a_file_steers_the_terminal()
    {
        var line = $"\e]0;title\a\tname = '日本', key = '{ScannedText.Key()}' \u202E reversed \e[2J";

        Snapshots.Match(Text(ScannedText.Look(null, ("a\nb\e[1m.py", line)), Plain, "commit blocked"));
    }

    [Test]
    public void A_file_that_cannot_be_read()
    {
        var result = One with { Findings = [], Skipped = [new Skipped("src/a.py", "permission denied")] };

        Snapshots.Match(Text(result, Plain, "commit blocked"));
    }

    [Test]
    public void A_finding_that_only_warns()
    {
        var settings = Settings.BuiltIn with
        {
            Severities = new Dictionary<string, Severity>(StringComparer.Ordinal) { ["user-api-key"] = Severity.Warn },
            Messages = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["user-api-key"] = "Ask in #on-call how to get a sandbox key.",
            },
        };

        Snapshots.Match(
            Text(ScannedText.Look(settings, ("a.yaml", $"key: '{ScannedText.Key()}'")), Plain, "commit blocked")
        );
    }

    [Test]
    public void Success_says_nothing()
    {
        var allowed = ScannedText.Look(null, ("a.py", $"'{ScannedText.Key()}' # hookguard:allow -- sample"));
        var intended = One with { Findings = [], Skipped = [new Skipped(".git", "git's own folder", Intended: true)] };

        Assert.Multiple(() =>
        {
            Assert.That(Text(allowed, Plain, "commit blocked"), Is.Empty);
            Assert.That(Text(intended, Plain, "commit blocked"), Is.Empty);
        });
    }

    [Test]
    public void No_line_is_wider_than_the_terminal([Values(40, 60, 80, 120)] int width)
    {
        var text = Text(
            ScannedText.Look(null, ("a.js", $"{new string(' ', 90)}k = \"{ScannedText.Key()}\"{new string('b', 900)}")),
            Plain with
            {
                Width = width,
            },
            "commit blocked"
        );

        Assert.That(
            text.Split('\n').Where(line => line.Contains('│', StringComparison.Ordinal)).Max(line => line.Length),
            Is.LessThanOrEqualTo(width)
        );
    }

    private static string Text(ScanResult result, TextStyle style, string? outcome)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new TextReport(output, style, outcome).Write(result);
        return output.ToString();
    }
}
