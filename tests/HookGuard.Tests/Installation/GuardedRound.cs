namespace HookGuard.Tests.Installation;

/// <summary>What a team with a check of its own goes through: it installs, commits a key, commits without one, asks doctor, and uninstalls.</summary>
internal sealed class GuardedRound
{
    private readonly CommandResult install;
    private readonly CommandResult leak;
    private readonly CommandResult clean;
    private readonly CommandResult doctor;
    private readonly CommandResult uninstall;
    private readonly IReadOnlyList<string> after;
    private readonly IReadOnlyList<string> differences;

    /// <param name="team">Where.</param>
    /// <param name="expected">The files without HookGuard.</param>
    public GuardedRound(SituationRepository team, IReadOnlyList<string> expected)
    {
        install = team.Install();
        leak = team.Leak();
        clean = team.CleanCommit();
        doctor = team.Doctor();
        uninstall = team.Uninstall();
        after = team.Files;
        differences =
        [
            .. expected.Except(after, StringComparer.Ordinal),
            .. after.Except(expected, StringComparer.Ordinal),
        ];
    }

    /// <summary>For a row of a table.</summary>
    public IEnumerable<object> Cells =>
        [
            install,
            leak,
            clean,
            doctor,
            uninstall,
            $"{after.Count} files, {(differences is [] ? "as without HookGuard" : "changed")}",
        ];

    public void Check() =>
        Assert.Multiple(() =>
        {
            Assert.That(install.ExitCode, Is.Zero, install.Output + install.Error);
            Assert.That(leak.ExitCode, Is.EqualTo(1));
            Assert.That(leak.Output + leak.Error, Does.Contain("team check").And.Contain("a.txt:1:7"));
            Assert.That(clean.ExitCode, Is.Zero, clean.Output + clean.Error);
            Assert.That(clean.Output + clean.Error, Does.Contain("team check"));
            Assert.That(doctor.ExitCode, Is.Zero, doctor.Output);
            Assert.That(uninstall.ExitCode, Is.Zero, uninstall.Error);
            Assert.That(differences, Is.Empty);
        });
}
