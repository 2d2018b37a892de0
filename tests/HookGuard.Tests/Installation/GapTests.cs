namespace HookGuard.Tests.Installation;

/// <summary>
/// What opens a gap in a clone that is guarded, or stops all of its commits: doctor names each, and the remedy closes it. Each writes its
/// row of a table.
/// </summary>
[Category("Toolchain")]
[Parallelizable(ParallelScope.All)]
public sealed class GapTests
{
    private const string Again = "hookguard install";

    private const string Husky = "husky; echo \"$check\" >.husky/pre-commit";

    private const string HuskyNet = "husky_net_install; husky_net set pre-commit -c \"$check\"";

    private static readonly Gap[] Gaps =
    [
        new(new("a hook that is gone", "sh", "own \"$check\""), "rm .git/hooks/pre-commit", 0),
        new(
            new("a hook that is not executable", "sh", ":"),
            "chmod -x .git/hooks/pre-commit",
            0,
            "chmod +x .git/hooks/pre-commit"
        ),
        new(new("a hook with the line ends of Windows", "sh", ":"), "sed -i 's/$/\\r/' .git/hooks/pre-commit", 1),
        new(new("a hook that ends before the guard", "sh", ":"), "sed -i '3i exit 0' .git/hooks/pre-commit", 0),
        new(
            new("a kept hook with the line ends of Windows", "sh", "own \"$check\""),
            "sed -i 's/$/\\r/' .git/hooks-before-hookguard/pre-commit",
            1,
            "sed -i 's/\\r$//' .git/hooks-before-hookguard/pre-commit"
        ),
        new(
            new(
                "a shared hook with the line ends of Windows",
                "sh",
                "git config core.hooksPath tools/hooks; own \"$check\" tools/hooks/pre-commit"
            ),
            "sed -i 's/$/\\r/' tools/hooks/pre-commit",
            1
        ),
        new(
            new("an empty core.hooksPath", "sh", ":"),
            "git config core.hooksPath ''",
            0,
            "git config --unset core.hooksPath"
        ),
        new(
            new("core.hooksPath=/dev/null", "sh", ":"),
            "git config core.hooksPath /dev/null",
            0,
            "git config --unset core.hooksPath"
        ),
        new(
            new("a core.hooksPath of this worktree", "sh", ":"),
            "git config extensions.worktreeConfig true; git config --worktree core.hooksPath nowhere",
            0,
            "git config --worktree --unset core.hooksPath"
        ),
        new(
            new("a core.hooksPath of the account", "sh", ":"),
            "git config --global core.hooksPath ~/hooks",
            0,
            $"{Again} --global"
        ),
        new(
            new("a policy that ignores all paths", "sh", ":"),
            "echo '{\"paths\":{\"ignore\":[\"*\"]}}' >.hookguard.json; git add .hookguard.json",
            0,
            "git rm -qf .hookguard.json"
        ),
        new(
            new("a policy that turns the rule off", "sh", ":"),
            "echo '{\"rules\":{\"severity\":{\"user-api-key\":\"off\"}}}' >.hookguard.json; git add .hookguard.json",
            0,
            "git rm -qf .hookguard.json"
        ),
        new(
            new("an alias with --no-verify", "sh", ":"),
            "git config alias.quick 'commit --no-verify'",
            1,
            "git config --unset alias.quick"
        ),
        new(new("husky 9: a hook that was written anew", "husky", Husky), "echo true >.husky/pre-commit", 0),
        new(
            new("husky 9: a hook that ends before the guard", "husky", Husky),
            "sed -i '1i exit 0' .husky/pre-commit",
            0
        ),
        new(
            new("husky 9: a hook with the line ends of Windows", "husky", Husky),
            "sed -i 's/$/\\r/' .husky/pre-commit",
            1
        ),
        new(new("husky 9: without the script that finds the tool", "husky", Husky), "rm .config/hookguard.sh", 1),
        new(
            new("husky 9: another script than that which finds the tool", "husky", Husky),
            "echo true >.config/hookguard.sh",
            0
        ),
        new(
            new("husky 9: a fresh worktree", "husky", Husky) { WorkTree = "../linked" },
            "linked",
            0,
            "cd ../linked; husky"
        ),
        new(
            new("Husky.Net: a fresh worktree", "dotnet", HuskyNet) { WorkTree = "../linked" },
            "linked",
            1,
            "cd ../linked; husky_net_install"
        ),
        new(new("Husky.Net: a hook that is not executable", "dotnet", HuskyNet), "chmod -x .husky/pre-commit", 0),
        new(
            new("Husky.Net: a hook that ends before the guard", "dotnet", HuskyNet),
            "sed -i '3i exit 0' .husky/pre-commit",
            0
        ),
        new(new("Husky.Net: uninstall", "dotnet", HuskyNet), "husky_net uninstall", 0),
        new(
            new("husky 9: another call between the marks", "husky", Husky),
            "sed -i 's/sh .config.hookguard.sh pre-commit/true/' .husky/pre-commit",
            0
        ),
        new(
            new("husky 9: all between the marks as a comment", "husky", Husky),
            "sed -i '/>>> hookguard/,/<<< hookguard/s/^/# /' .husky/pre-commit",
            0
        ),
        new(
            new("Husky.Net: another call between the marks", "dotnet", HuskyNet),
            "sed -i 's/sh .config.hookguard.sh pre-commit/true/' .husky/pre-commit",
            0
        ),
        new(
            new("pre-commit: another call between the marks", "pre-commit", "framework pre-commit"),
            "sed -i 's/entry: sh .config.hookguard.sh/entry: echo/' .pre-commit-config.yaml; git add -A",
            0,
            $"{Again}; git add -A"
        ),
        new(
            new("prek: more after the marks", "prek", "framework prek"),
            "sed -i '/<<< hookguard/a \\        args: [--help]' .pre-commit-config.yaml; git add -A",
            1,
            "sed -i '/args:/d' .pre-commit-config.yaml; git add -A"
        ),
        new(
            new("lefthook: another call between the marks", "lefthook", "lefthook_"),
            "sed -i 's/run: sh/run: echo/' hookguard.lefthook.yml",
            0
        ),
        new(
            new("lefthook-local.yml with another call", "lefthook", "lefthook_"),
            "printf 'pre-commit:\\n  jobs:\\n    - name: hookguard\\n      run: echo\\n' >lefthook-local.yml",
            0,
            "rm lefthook-local.yml"
        ),
        new(
            new("lefthook-local.yml with exclude_tags", "lefthook", "lefthook_"),
            "printf 'pre-commit:\\n  exclude_tags: [hookguard]\\n' >lefthook-local.yml",
            0,
            "rm lefthook-local.yml"
        ),
        new(new("pre-commit: uninstall", "pre-commit", "framework pre-commit"), "pre-commit uninstall", 0),
        new(
            new("lefthook-local.yml with skip", "lefthook", "lefthook_"),
            "printf 'pre-commit:\\n  jobs:\\n    - name: hookguard\\n      skip: true\\n' >lefthook-local.yml",
            0,
            "rm lefthook-local.yml"
        ),
        new(
            new("lefthook: uninstall", "lefthook", "lefthook_"),
            "cp lefthook.yml l; lefthook uninstall; mv l lefthook.yml",
            0
        ),
        new(new("lefthook: without the jobs of HookGuard", "lefthook", "lefthook_"), "rm hookguard.lefthook.yml", 0),
    ];

    private static readonly IEnumerable<TestCaseData> Cases = WholeRun
        .OneIn(3, Gaps)
        .Select(gap => new TestCaseData(gap).SetArgDisplayNames(gap.Situation.Name));

    [TestCaseSource(nameof(Cases))]
    public void Doctor_names_a_gap_and_the_remedy_closes_it(object row)
    {
        var (situation, opening, commit, remedy) = (Gap)row;
        using SituationRepository team = new(situation with { WorkTree = "." });
        var install = team.Install();
        var well = team.Doctor();
        team.Do(opening);
        team.GoTo(situation.WorkTree);

        var doctor = team.Doctor();
        var leak = team.Leak();
        team.Do(remedy);
        var closed = team.Leak("b.txt");
        var mended = team.Doctor();

        SituationRepository.WriteRow(situation.Name, install, leak, doctor, closed, mended);
        Assert.Multiple(() =>
        {
            Assert.That(install.ExitCode, Is.Zero, install.Output + install.Error);
            Assert.That(well.ExitCode, Is.Zero, well.Output);
            Assert.That(leak.ExitCode, Is.EqualTo(commit), leak.Output + leak.Error);
            Assert.That(doctor.ExitCode, Is.EqualTo(1), doctor.Output);
            Assert.That(doctor.Output, Does.Contain("PROBLEM: "));
            Assert.That(closed.Output + closed.Error, Does.Contain("b.txt:1:7"));
            Assert.That(mended.ExitCode, Is.Zero, mended.Output);
        });
    }

    /// <param name="Situation">Before HookGuard is installed.</param>
    /// <param name="Opening">What opens the gap afterwards.</param>
    /// <param name="Commit">What the commit of a key ends with then.</param>
    /// <param name="Remedy">What closes it.</param>
    private sealed record Gap(Situation Situation, string Opening, int Commit, string Remedy = Again);
}
