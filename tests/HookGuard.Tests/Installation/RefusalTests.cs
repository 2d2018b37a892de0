namespace HookGuard.Tests.Installation;

/// <summary>
/// Where <c>install</c> cannot do it, it changes nothing and says what to do first; afterwards it can. Each writes its row of a table.
/// </summary>
[Category("Toolchain")]
[Parallelizable(ParallelScope.All)]
public sealed class RefusalTests
{
    private static readonly (Situation Situation, string Advice, string Remedy)[] Refusals =
    [
        (new("an empty core.hooksPath", "sh", "git config core.hooksPath ''"), Unset("local"), Unset("local")),
        (new("core.hooksPath=/dev/null", "sh", "git config core.hooksPath /dev/null"), Unset("local"), Unset("local")),
        (
            new("an empty core.hooksPath of the account", "sh", "git config --global core.hooksPath ''"),
            Unset("global"),
            Unset("global")
        ),
        (
            new("core.hooksPath=/dev/null of the account", "sh", "git config --global core.hooksPath /dev/null"),
            Unset("global"),
            Unset("global")
        ),
        (
            new("a core.hooksPath of the account", "sh", "git config --global core.hooksPath ~/hooks"),
            "hookguard install --global",
            "hookguard install --global"
        ),
        (
            new("a folder in the place of a hook", "sh", "mkdir .git/hooks/commit-msg"),
            "/commit-msg is a folder",
            "rmdir .git/hooks/commit-msg"
        ),
        (
            new(
                "a file in the place of the folder for earlier hooks",
                "sh",
                "own true; echo >.git/hooks-before-hookguard"
            ),
            "hooks-before-hookguard is a file",
            "rm .git/hooks-before-hookguard"
        ),
        (
            new("husky 9: a hook in UTF-16", "husky", "husky; printf 'true\\n' | iconv -t UTF-16 >.husky/pre-commit"),
            "Save it in UTF-8",
            "iconv -f UTF-16 .husky/pre-commit >u; mv u .husky/pre-commit"
        ),
    ];

    private static readonly IEnumerable<TestCaseData> Cases = Refusals.Select(one =>
        new TestCaseData(one.Situation, one.Advice, one.Remedy).SetArgDisplayNames(one.Situation.Name)
    );

    [TestCaseSource(nameof(Cases))]
    public void It_changes_nothing_and_the_advice_helps(object situation, string advice, string remedy)
    {
        using SituationRepository team = new((Situation)situation);
        var before = team.Files;
        var refused = team.Install();
        var after = team.Files;

        team.Do(remedy);
        var install = team.Install();
        var leak = team.Leak();
        var doctor = team.Doctor();

        SituationRepository.WriteRow($"{situation}", refused, install, leak, doctor);
        Assert.Multiple(() =>
        {
            Assert.That(refused.ExitCode, Is.EqualTo(2), refused.Output);
            Assert.That(refused.Error, Does.Contain(advice));
            Assert.That(after, Is.EqualTo(before));
            Assert.That(install.ExitCode, Is.Zero, install.Output + install.Error);
            Assert.That(leak.Output + leak.Error, Does.Contain("a.txt:1:7"));
            Assert.That(doctor.ExitCode, Is.Zero, doctor.Output);
        });
    }

    private static string Unset(string scope) => $"git config --{scope} --unset-all core.hooksPath";
}
