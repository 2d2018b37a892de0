using System.Globalization;
using System.Text.Json;
using HookGuard.Detection;
using HookGuard.Remediation.Explaining;
using HookGuard.Reporting;

namespace HookGuard.Tests.Reporting.Formats;

/// <summary>Reports that hosts show carry the response, and identify each finding beyond its line.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class RemedyReportTests
{
    private static readonly ScanResult Plain = ScannedText.Look(null, ("a.py", $"A = '{ScannedText.Key(1)}'\n"));

    [TestCaseSource(typeof(RuleCatalogue), nameof(RuleCatalogue.All))]
    public void Sarif_and_GitLab_rank_a_type_as_its_playbook_does(Rule rule)
    {
        var result = Of(rule);
        var severity = Playbook.For(rule)!.Severity;
        using var sarif = Parse("sarif", result);
        using var gitlab = Parse("gitlab", result);

        var entry = sarif
            .RootElement.GetProperty("runs")[0]
            .GetProperty("tool")
            .GetProperty("driver")
            .GetProperty("rules")[0];
        var score = double.Parse(
            entry.GetProperty("properties").GetProperty("security-severity").GetString()!,
            CultureInfo.InvariantCulture
        );

        Assert.Multiple(() =>
        {
            Assert.That(
                score > 9 ? "critical"
                    : score >= 7 ? "high"
                    : score >= 4 ? "medium"
                    : "low",
                Is.EqualTo(severity)
            );
            Assert.That(entry.GetProperty("help").GetProperty("markdown").GetString(), Does.Contain("## 1. "));
            Assert.That(
                gitlab.RootElement.GetProperty("vulnerabilities")[0].GetProperty("severity").GetString(),
                Is.EqualTo(severity).IgnoreCase
            );
        });
    }

    [TestCase("shared")]
    [TestCase("well-known")]
    [TestCase("acme-token")]
    public void A_custom_rule_of_any_name_is_reported_in_every_format(string id)
    {
        var result = Of(new Rule(id, "ACME token", "Opens ACME."));

        foreach (var (name, write) in Report.Formats)
        {
            using MemoryStream output = new();
            Assert.That(() => write(output, result), Throws.Nothing, name);
        }
    }

    [Test]
    public void Findings_keep_their_identity_when_lines_move_and_those_of_one_value_differ()
    {
        var line = $"A = '{ScannedText.Key(1)}'\n";
        var before = ScannedText.Look(null, ("a.py", line + line), ("b.py", line));
        var after = ScannedText.Look(null, ("a.py", $"\n# text\n{line}\n{line}"), ("b.py", $"\n{line}"));

        Assert.Multiple(() =>
        {
            Assert.That(Hashes(after), Is.EqualTo(Hashes(before)));
            Assert.That(Hashes(before)[..2], Is.Unique);
            Assert.That(QualityFingerprints(after), Is.EqualTo(QualityFingerprints(before)));
            Assert.That(QualityFingerprints(before), Is.Unique);
        });
    }

    [Test]
    public void Ten_thousand_findings_leave_in_pieces(
        [Values("json", "jsonl", "sarif", "gitlab", "junit", "html")] string format
    )
    {
        var result = Plain with { Findings = [.. Enumerable.Repeat(Plain.Findings[0], 10_000)] };
        using Pieces pieces = new();
        using (HookGuard.Masking.ShownStream shown = new(text => text, () => pieces))
        {
            Report.Formats[format](shown, result);
        }

        Assert.Multiple(() =>
        {
            Assert.That(pieces.Total, Is.GreaterThan(1_500_000));
            Assert.That(pieces.Largest, Is.LessThan(1_200_000));
        });
    }

    private static ScanResult Of(Rule rule) => Plain with { Findings = [Plain.Findings[0] with { Rule = rule }] };

    private static string[] Hashes(ScanResult result)
    {
        using var sarif = Parse("sarif", result);
        return
        [
            .. sarif
                .RootElement.GetProperty("runs")[0]
                .GetProperty("results")
                .EnumerateArray()
                .Select(found =>
                    found.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString()!
                ),
        ];
    }

    private static string[] QualityFingerprints(ScanResult result)
    {
        using var report = Parse("gitlab-codequality", result);
        return [.. report.RootElement.EnumerateArray().Select(issue => issue.GetProperty("fingerprint").GetString()!)];
    }

    private static JsonDocument Parse(string format, ScanResult result)
    {
        using MemoryStream output = new();
        Report.Formats[format](output, result);
        return JsonDocument.Parse(output.ToArray());
    }

    private sealed class Pieces : MemoryStream
    {
        public long Total { get; private set; }

        public int Largest { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Total += buffer.Length;
            Largest = Math.Max(Largest, buffer.Length);
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));
    }
}
