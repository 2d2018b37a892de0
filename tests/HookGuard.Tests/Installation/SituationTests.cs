namespace HookGuard.Tests.Installation;

/// <summary>
/// Each situation that teams are in, by the real programs: installing, a commit of a key, a clean commit, doctor, and uninstalling to the
/// last byte. Each writes its row of a table.
/// </summary>
[Category("Toolchain")]
[Parallelizable(ParallelScope.All)]
public sealed class SituationTests
{
    private static readonly IEnumerable<TestCaseData> Cases = WholeRun
        .OneIn(3, Situations.All)
        .Select(situation => new TestCaseData(situation).SetArgDisplayNames(situation.Name));

    [TestCaseSource(nameof(Cases))]
    public void A_team_keeps_its_checks_and_gets_the_guard(object situation)
    {
        using SituationRepository team = new((Situation)situation);
        var before = team.Files;

        var install = team.Install();
        var leak = team.Leak();
        var clean = team.CleanCommit();
        var doctor = team.Doctor();
        var uninstall = team.Uninstall();
        var after = team.Files;

        SituationRepository.WriteRow(
            $"{situation}",
            install,
            leak,
            clean,
            doctor,
            uninstall,
            $"{before.Count} files, {(after.SequenceEqual(before, StringComparer.Ordinal) ? "all as before" : "changed")}"
        );
        Assert.Multiple(() =>
        {
            Assert.That(install.ExitCode, Is.Zero, install.Output + install.Error);
            Assert.That(leak.ExitCode, Is.EqualTo(1));
            Assert.That(leak.Output + leak.Error, Does.Contain("team check").And.Contain("a.txt:1:7"));
            Assert.That(clean.ExitCode, Is.Zero, clean.Output + clean.Error);
            Assert.That(clean.Output + clean.Error, Does.Contain("team check"));
            Assert.That(doctor.ExitCode, Is.Zero, doctor.Output);
            Assert.That(uninstall.ExitCode, Is.Zero, uninstall.Error);
            Assert.That(SituationRepository.Differences(before, after), Is.Empty);
        });
    }
}
