namespace HookGuard.Tests;

public sealed class ExitCodeTests
{
    private static readonly Skipped Unreadable = new("a", "unreadable");
    private static readonly Skipped Ignored = new("b", "ignored", Intended: true);

    [Test]
    public void Nothing_found_is_clean() => Ends(ExitCode.Clean, []);

    [Test]
    public void An_ignored_file_is_clean() => Ends(ExitCode.Clean, [], Ignored);

    [Test]
    public void A_file_that_was_not_scanned_is_incomplete() => Ends(ExitCode.Incomplete, [], Ignored, Unreadable);

    [Test]
    public void A_finding_blocks() => Ends(ExitCode.Blocked, [Found]);

    [Test]
    public void A_finding_comes_before_an_incomplete_scan() => Ends(ExitCode.Blocked, [Found], Unreadable);

    [Test]
    public void A_suppressed_finding_is_clean() => Ends(ExitCode.Clean, [Suppressed]);

    [Test]
    public void An_incomplete_scan_comes_before_suppressed_findings_and_warnings() =>
        Ends(ExitCode.Incomplete, [Suppressed, Found with { Blocking = false }], Unreadable);

    [Test]
    public void A_sum_ends_as_its_worst_part()
    {
        var clean = new ScanResult { Findings = [] };
        var incomplete = clean with { Skipped = [Unreadable] };
        var blocked = clean with { Findings = [Found] };

        Assert.Multiple(() =>
        {
            Assert.That(ScanResult.Sum([clean, clean]).ExitCode, Is.EqualTo(ExitCode.Clean));
            Assert.That(ScanResult.Sum([incomplete, clean]).ExitCode, Is.EqualTo(ExitCode.Incomplete));
            Assert.That(ScanResult.Sum([incomplete, blocked]).ExitCode, Is.EqualTo(ExitCode.Blocked));
        });
    }

    [Test]
    public void The_tool_ends_with_the_code_of_the_report()
    {
        using var repository = TestRepository.Init();
        repository.Write("broken", "x\n").Stage().Commit();
        repository.Write("broken", "y\n").Stage();
        var missing = repository.Git("rev-parse", ":broken").Trim();
        File.Delete(repository.PathOf($".git/objects/{missing[..2]}/{missing[2..]}"));
        var incomplete = repository.HookGuard("scan", "--staged");
        repository.Write("leak", $"key = {ScannedText.Key()}\n").Stage("leak");
        var blocked = repository.HookGuard("scan", "--staged");
        repository.Git("reset", "-q", "--hard");
        var clean = repository.HookGuard("scan", "--staged");

        Assert.Multiple(() =>
        {
            Assert.That(incomplete.ExitCode, Is.EqualTo((int)ExitCode.Incomplete), incomplete.Error);
            Assert.That(blocked.ExitCode, Is.EqualTo((int)ExitCode.Blocked), blocked.Error);
            Assert.That(clean.ExitCode, Is.EqualTo((int)ExitCode.Clean), clean.Error);
            Assert.That(repository.HookGuard("scan", "--no-such").ExitCode, Is.EqualTo((int)ExitCode.Usage));
        });
    }

    private static Finding Found => ScannedText.Finding("a.py", $"key = '{ScannedText.Key()}'");

    private static Finding Suppressed =>
        ScannedText.Finding("a.py", $"key = '{ScannedText.Key()}' # hookguard:allow -- made up");

    private static void Ends(
        ExitCode expected,
        IReadOnlyList<Finding> findings,
        params IReadOnlyList<Skipped> skipped
    ) => Assert.That(new ScanResult { Findings = findings, Skipped = skipped }.ExitCode, Is.EqualTo(expected));
}
