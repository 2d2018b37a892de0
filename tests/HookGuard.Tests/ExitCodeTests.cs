namespace HookGuard.Tests;

public sealed class ExitCodeTests
{
    [Test]
    public void Nothing_found_is_clean() =>
        Assert.That(new ScanResult { Findings = [] }.ExitCode, Is.EqualTo(ExitCode.Clean));

    [Test]
    public void Something_not_looked_at_is_incomplete() =>
        Assert.That(
            new ScanResult { Findings = [], Skipped = [new Skipped("a", "unreadable")] }.ExitCode,
            Is.EqualTo(ExitCode.Incomplete)
        );
}
