using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Installation;

/// <summary>
/// What opens a gap in a clone that is guarded, or stops all of its commits: doctor names each. Each writes its row of a table.
/// </summary>
[Category("Toolchain")]
[Parallelizable(ParallelScope.All)]
public sealed class GapTests
{
    private const string Lefthook =
        "printf 'pre-commit:\\n  jobs:\\n    - run: echo team check\\n' >lefthook.yml; lefthook install";

    private const string Husky = "husky; echo 'echo team check' >.husky/pre-commit";

    private static readonly (string Name, string Needs, string Setup, string Gap, int Commit)[] Gaps =
    [
        ("a hook that is gone", "sh", ":", "rm .git/hooks/pre-commit", 0),
        ("a hook that is not executable", "sh", ":", "chmod -x .git/hooks/pre-commit", 0),
        ("a hook with the line ends of Windows", "sh", ":", "sed -i 's/$/\\r/' .git/hooks/pre-commit", 1),
        ("an empty core.hooksPath", "sh", ":", "git config core.hooksPath ''", 0),
        ("core.hooksPath=/dev/null", "sh", ":", "git config core.hooksPath /dev/null", 0),
        ("a policy that ignores all paths", "sh", ":", "echo '{\"paths\":{\"ignore\":[\"*\"]}}' >.hookguard.json", 0),
        (
            "a policy that turns the rule off",
            "sh",
            ":",
            "echo '{\"rules\":{\"severity\":{\"user-api-key\":\"off\"}}}' >.hookguard.json",
            0
        ),
        ("an alias with --no-verify", "sh", ":", "git config alias.quick 'commit --no-verify'", 1),
        ("husky's folder replaced by an empty hook", "husky", Husky, "echo true >.husky/pre-commit", 0),
        (
            "lefthook-local.yml with skip",
            "lefthook",
            Lefthook,
            "printf 'pre-commit:\\n  jobs:\\n    - name: hookguard\\n      skip: true\\n' >lefthook-local.yml",
            0
        ),
    ];

    private static readonly IEnumerable<TestCaseData> Cases = Gaps.Select(one =>
        new TestCaseData(one.Needs, one.Setup, one.Gap, one.Commit).SetArgDisplayNames(one.Name)
    );

    [TestCaseSource(nameof(Cases))]
    public void Doctor_names_a_gap(string needs, string setup, string gap, int expected)
    {
        using var repository = TestRepository.Init();
        RealPrograms.PutOnPath(repository, needs);
        repository.Run("sh", ["-ec", $"{{ {setup}; }} 2>&1"]);
        var install = repository.HookGuard("install");
        var well = repository.HookGuard("doctor");
        repository.Run("sh", ["-ec", gap]);

        var leak = repository.Write("a.txt", $"key = {SampleTokens.One}\n").Stage().TryGit("commit", "-m", "Add");
        var doctor = repository.HookGuard("doctor");

        Situation.WriteRow(install, leak, doctor);
        Assert.Multiple(() =>
        {
            Assert.That(install.ExitCode, Is.Zero, install.Output + install.Error);
            Assert.That(well.ExitCode, Is.Zero, well.Output);
            Assert.That(leak.ExitCode, Is.EqualTo(expected), leak.Output + leak.Error);
            Assert.That(doctor.ExitCode, Is.EqualTo(1));
            Assert.That(doctor.Output, Does.Contain("PROBLEM: "));
        });
    }
}
