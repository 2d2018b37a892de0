using HookGuard.Reporting;

namespace HookGuard.Tests.Reporting;

public sealed class ReceiveReportTests
{
    private static readonly ScanResult One = ScannedText.Look(
        null,
        ("src/oncall.py", $"key = '{ScannedText.Key()}'\n")
    );

    [Test]
    public void One_finding() => Snapshots.Match(Text(One));

    [Test]
    public void More_findings_than_a_person_reads()
    {
        var lines = Enumerable.Range(1, 12).Select(number => $"KEY_{number} = \"{ScannedText.Key(number)}\"");

        Snapshots.Match(Text(ScannedText.Look(null, ("many.py", string.Join('\n', lines)))));
    }

    [Test]
    public void What_could_not_be_looked_at() =>
        Snapshots.Match(
            Text(One with { Findings = [], Skipped = [new Skipped("a\e[1m.bin", "the object is missing")] })
        );

    [Test]
    public void What_passes_is_passed_over_in_silence() => Assert.That(Text(One with { Findings = [] }), Is.Empty);

    private static string Text(ScanResult result)
    {
        using var output = new StringWriter { NewLine = "\n" };
        ReceiveReport.Write(output, result);
        var text = output.ToString();
        Assert.That(text.Split('\n').Select(line => $"remote: {line}".Length), Has.All.LessThan(80));
        return text;
    }
}
