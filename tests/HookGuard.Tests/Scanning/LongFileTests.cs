using System.Text;
using System.Text.Json;
using HookGuard.Changes;
using HookGuard.Detection;
using HookGuard.Masking;
using HookGuard.Policy;
using HookGuard.Scanning;

namespace HookGuard.Tests.Scanning;

/// <summary>Files that are too long to decode as a whole.</summary>
[Category("Slow")]
public sealed class LongFileTests
{
    private const int LastLine = 2_100_000;
    private const int LastOfParts = 150_000;

    private static readonly byte[] Filler =
        "INSERT INTO numbers VALUES (1234567, 'nothing of interest in here');\n"u8.ToArray();

    [Test]
    public void They_are_read_where_they_may_hold_a_credential_and_take_no_more_memory_than_themselves()
    {
        using var repository = TestRepository.Init();
        repository.Write("clean.sql", Lines());
        repository.Write("dump.sql", Lines((2, Key(1)), (LastLine / 2, Key(2)), (LastLine, Key(3))));
        // Two files at once, and little more. Decoded, each of them would take twice its size by itself.
        repository.Environment["DOTNET_GCHeapHardLimit"] = "0x18000000";

        var scan = repository.HookGuard("scan", "--format", "json");

        using var report = JsonDocument.Parse(scan.Output);
        Assert.Multiple(() =>
        {
            Assert.That(scan.ExitCode, Is.EqualTo(1), scan.Output);
            Assert.That(Paths(report, "skipped"), Is.EqualTo([".git"]));
            Assert.That(Paths(report, "findings"), Is.All.EqualTo("dump.sql"));
            Assert.That(
                report
                    .RootElement.GetProperty("findings")
                    .EnumerateArray()
                    .Select(found => found.GetProperty("startLine").GetInt32()),
                Is.EqualTo([2, LastLine / 2, LastLine])
            );
        });
    }

    [Test]
    public void What_names_a_product_is_looked_at_wherever_that_is()
    {
        var result = Check(
            Lines((1, "-- pagerduty"), (LastLine / 2, Key(1)), (LastLine - 9, $"api_key = {ScannedText.Key(2)[2..]}xy"))
        );

        Assert.Multiple(() =>
        {
            Assert.That(
                result.Findings.Select(finding => finding.Start.Line),
                Is.EqualTo([LastLine / 2, LastLine - 9])
            );
            Assert.That(result.Skipped, Is.Empty);
        });
    }

    [Test]
    public void What_names_a_product_everywhere_is_looked_at()
    {
        var content = Lines();
        for (var at = 0; at < content.Length - 10_000; at += 10_000)
        {
            "pagerduty"u8.CopyTo(content.AsSpan(at));
        }

        var result = Check(content);

        Assert.Multiple(() =>
        {
            Assert.That(result.Findings, Is.Empty);
            Assert.That(result.Skipped, Is.Empty);
        });
    }

    [Test]
    public void What_holds_credentials_everywhere_is_not_read()
    {
        var content = Lines();
        for (var at = 0; at < content.Length - 10_000; at += 10_000)
        {
            Encoding.ASCII.GetBytes($" {ScannedText.Key(1)} ").CopyTo(content, at);
        }

        Assert.That(Check(content).Skipped.Single().Reason.ToString(), Does.Contain("too much of it"));
    }

    [Test]
    public void A_secret_that_stood_there_before_does_not_block()
    {
        var old = Lines((LastLine / 2, Key(1)));
        var result = Check(Lines((3, "-- a comment"), (LastLine / 2, Key(1)), (LastLine - 1, Key(2))), old);

        Assert.That(result.Findings.Select(finding => finding.Start.Line), Is.EqualTo([LastLine - 1]));
    }

    /// <summary>What opens the literal is far from both the beginning and the comment.</summary>
    [TestCase("", ExpectedResult = true)]
    [TestCase("text = \"\"\"", ExpectedResult = false)]
    public bool A_part_of_a_file_does_not_hide_what_a_comment_is(string opening)
    {
        var content = Lines(
            LastOfParts,
            (20_000, opening),
            (LastOfParts / 2, $"{Key(1)}  # hookguard:allow -- a sample"),
            (LastOfParts - 20_000, opening.Replace("text = ", "", StringComparison.Ordinal))
        );

        return Check(content, path: "a.py").Findings.Single().Allowed is not null;
    }

    [Test]
    public void A_secret_that_stood_in_a_file_read_in_parts_does_not_block()
    {
        var old = Lines(LastOfParts, (LastOfParts / 2, Key(1)));
        var now = Lines(LastOfParts, (1, "-- pagerduty"), (LastOfParts / 2, Key(1)), (LastOfParts - 1, Key(2)));

        Assert.Multiple(() =>
        {
            Assert.That(Check(now, old).Findings.Select(finding => finding.Start.Line), Is.EqualTo([LastOfParts - 1]));
            Assert.That(Check(old, now).Findings, Is.Empty);
        });
    }

    [TestCase("", ExpectedResult = "scanned")]
    [TestCase("KEY", ExpectedResult = "skipped")]
    [TestCase("BASE64", ExpectedResult = "skipped")]
    public string What_is_too_long_to_be_held_is_scanned_through_a_window(string at)
    {
        const int window = 16 << 20;
        var content = new byte[(2 * window) + 1000];
        content.AsSpan().Fill((byte)' ');
        // Across the end of the first window.
        var hidden =
            at == "KEY" ? Key(1)
            : at == "BASE64" ? new string('A', 300_000)
            : "";
        Encoding.ASCII.GetBytes(hidden, content.AsSpan(window - (hidden.Length / 2)));

        var result = Guard
            .WithoutPolicy(new Detector())
            .Check([
                new Change
                {
                    Kind = ChangeKind.File,
                    Path = "a.bin",
                    New = Blob.OfLong(() => new MemoryStream(content)),
                    Old = [],
                },
            ]);

        return result switch
        {
            { Skipped: [], Files: 1 } when result.Bytes == content.Length => "scanned",
            { Skipped: [var skipped], Files: 0 } when skipped.Reason.ToString().Contains("512 MiB") => "skipped",
            _ => "neither",
        };
    }

    [Test]
    public void A_name_that_no_system_opens_is_cut_where_it_is_shown()
    {
        var shown = ((ShownPath)string.Concat(Enumerable.Repeat("name/", 100_000))).ToString();

        Assert.That(shown, Has.Length.LessThan(4_200).And.StartsWith("name/").And.EndsWith("name/"));
        Assert.That(shown, Does.Contain("(495904 characters)"));
    }

    private static ScanResult Check(byte[] content, byte[]? old = null, string path = "dump.sql") =>
        new Guard(Settings.BuiltIn.NewDetector(), Settings.BuiltIn).Check([
            new Change
            {
                Kind = ChangeKind.File,
                Path = path,
                New = new Blob("1", () => content),
                Old = [old is null ? null : new Blob("0", () => old)],
            },
        ]);

    private static string Key(int number) => $"key = '{ScannedText.Key(number)}'";

    private static byte[] Lines(params (int Line, string Text)[] others) => Lines(LastLine, others);

    private static byte[] Lines(int last, params (int Line, string Text)[] others)
    {
        var content = new MemoryStream(last * Filler.Length);
        for (var line = 1; line <= last; line++)
        {
            var other = Array.Find(others, other => other.Line == line).Text;
            content.Write(other is null ? Filler : Encoding.UTF8.GetBytes(other + "\n"));
        }

        return content.ToArray();
    }

    private static IEnumerable<string?> Paths(JsonDocument report, string list) =>
        report.RootElement.GetProperty(list).EnumerateArray().Select(each => each.GetProperty("path").GetString());
}
