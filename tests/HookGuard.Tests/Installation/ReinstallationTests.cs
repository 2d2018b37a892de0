namespace HookGuard.Tests.Installation;

/// <summary>
/// A program that writes its hooks again, over those of a guarded clone: doctor tells where that opened a gap, installing again closes it,
/// and after uninstalling the repository is as it would be without HookGuard. Each writes its row of a table.
/// </summary>
[Category("Toolchain")]
[Parallelizable(ParallelScope.All)]
public sealed class ReinstallationTests
{
    private static readonly (Situation Situation, string Again, bool IsGap)[] Programs =
    [
        (
            new("Husky.Net: install", "dotnet", "husky_net_install; husky_net set pre-commit -c \"$check\""),
            "husky_net_install",
            false
        ),
        (
            new("Husky.Net: add", "dotnet", "husky_net_install; husky_net set pre-commit -c \"$check\""),
            "husky_net add pre-commit -c 'exit 0'",
            false
        ),
        (
            new("Husky.Net: set", "dotnet", "husky_net_install; husky_net set pre-commit -c 'true'"),
            "husky_net set pre-commit -c \"$check\"",
            true
        ),
        (new("husky 4: install", "node", "husky_4"), "husky_4", false),
        (new("husky 9: husky", "husky", "husky; echo \"$check\" >.husky/pre-commit"), "husky", false),
        (
            new(
                "husky 9 in a sub-folder: husky",
                "husky",
                "mkdir web; husky web/.husky; echo \"$check\" >web/.husky/pre-commit"
            ),
            "husky web/.husky",
            false
        ),
        (new("simple-git-hooks: for the same hooks", "simple-git-hooks", "simple_git_hooks"), "simple_git_hooks", true),
        (
            new("simple-git-hooks: for other hooks", "simple-git-hooks", "simple_git_hooks commit-msg"),
            "simple_git_hooks",
            true
        ),
        (new("lefthook: install --force", "lefthook", "lefthook_"), "lefthook install --force", false),
        (
            new("lefthook: install --force, where it was not used", "lefthook", "own true"),
            "lefthook_ ; lefthook install --force",
            true
        ),
        (new("pre-commit: install", "pre-commit", "framework pre-commit"), "framework pre-commit", true),
        (new("pre-commit: install -f", "pre-commit", "framework pre-commit"), "pre-commit install -f", false),
        (
            new("pre-commit: install -f at each hook", "pre-commit", "framework pre-commit"),
            "pre-commit install -f -t pre-commit -t commit-msg -t pre-push",
            true
        ),
        (
            new("prek: install -f at each hook", "prek", "framework prek"),
            "prek install -f -t pre-commit -t commit-msg -t pre-push",
            true
        ),
        (new("Git LFS: update --force", "git-lfs", "own \"$check\""), "git lfs update --force", true),
    ];

    private static readonly IEnumerable<TestCaseData> Cases = WholeRun
        .OneIn(3, Programs)
        .Select(one => new TestCaseData(one.Situation, one.Again, one.IsGap).SetArgDisplayNames(one.Situation.Name));

    [TestCaseSource(nameof(Cases))]
    public void A_clone_is_guarded_again_and_becomes_as_it_would_be(object situation, string again, bool isGap)
    {
        using SituationRepository without = new((Situation)situation);
        without.Do(again);
        // Programs write some of their settings at a commit only.
        without.CleanCommit();
        using SituationRepository team = new((Situation)situation);
        var first = team.Install();
        team.Do(again);

        var doctor = team.Doctor();
        GuardedRound round = new(team, without.Files);

        SituationRepository.WriteRow($"{situation}", [doctor, .. round.Cells]);
        Assert.Multiple(() =>
        {
            Assert.That(first.ExitCode, Is.Zero, first.Output + first.Error);
            Assert.That(doctor.ExitCode, Is.EqualTo(isGap ? 1 : 0), doctor.Output);
            round.Check();
        });
    }
}
