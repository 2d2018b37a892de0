using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Installation.Managers;

/// <summary>Real hook managers, each with a check of the team's own beside HookGuard.</summary>
[Category("Toolchain")]
[Parallelizable(ParallelScope.All)]
public sealed class HookManagerTests
{
    private const string PreCommitConfiguration = """
        repos:
          - repo: local
            hooks:
              - {id: own, name: own, entry: echo team check, language: system, always_run: true, verbose: true}
        """;

    private static readonly string[] Managers = ["husky", "lefthook", "prek", "pre-commit"];

    [TestCaseSource(nameof(Managers))]
    public void A_credential_is_blocked_through_the_manager(string manager)
    {
        using var repository = Installed(manager);

        var commit = repository
            .Write("a.py", $"key = '{SampleTokens.One}'\n")
            .Stage("a.py")
            .TryGit("commit", "-m", "Add");

        Assert.That(commit.ExitCode, Is.EqualTo(1));
        Assert.That(commit.Output + commit.Error, Does.Contain("team check").And.Contain("a.py:1:8"));
    }

    [TestCaseSource(nameof(Managers))]
    public void A_credential_in_the_message_is_blocked_through_the_manager(string manager)
    {
        using var repository = Installed(manager);

        var commit = repository.Write("a.py", "\n").Stage("a.py").TryGit("commit", "-m", $"Use {SampleTokens.One}");

        Assert.That(commit.ExitCode, Is.EqualTo(1), commit.Output + commit.Error);
        Assert.That(commit.Output + commit.Error, Does.Contain("commit message:1:5"));
    }

    [TestCaseSource(nameof(Managers))]
    public void A_clean_commit_passes_the_manager(string manager)
    {
        using var repository = Installed(manager);

        var commit = repository.Write("a.py", "\n").Stage("a.py").TryGit("commit", "-m", "Add");

        Assert.That(commit.ExitCode, Is.Zero, commit.Output + commit.Error);
    }

    [TestCaseSource(nameof(Managers))]
    public void A_credential_in_the_second_branch_of_a_push_is_blocked(string manager)
    {
        using var repository = Installed(manager);
        repository.Commit().Git("branch", "clean");
        repository.Write("a.txt", $"key = {SampleTokens.One}\n").Stage("a.txt").Commit();
        repository.Git("init", "-q", "--bare", "../remote");

        var push = repository.TryGit("push", "../remote", "clean", "main");

        Assert.That(push.ExitCode, Is.Not.Zero, push.Output + push.Error);
        Assert.That(push.Output + push.Error, Does.Contain("a.txt:1:7"));
    }

    [TestCaseSource(nameof(Managers))]
    public void Uninstalling_restores_the_manager_s_files(string manager)
    {
        using var repository = With(manager);
        var before = Files(repository);
        repository.HookGuard("install");
        Assert.That(Files(repository), Is.Not.EqualTo(before));

        var uninstall = repository.HookGuard("uninstall");

        Assert.That(uninstall.ExitCode, Is.Zero, uninstall.Error);
        Assert.That(Files(repository), Is.EqualTo(before));
    }

    [TestCaseSource(nameof(Managers))]
    public void Installing_again_changes_no_byte(string manager)
    {
        using var repository = Installed(manager);
        var once = Files(repository);

        repository.HookGuard("install");

        Assert.That(Files(repository), Is.EqualTo(once));
    }

    private static TestRepository Installed(string manager)
    {
        var repository = With(manager);
        var install = repository.HookGuard("install");
        Assert.That(install.ExitCode, Is.Zero, install.Error);

        // pre-commit and prek want their configuration staged.
        return repository.Stage();
    }

    private static TestRepository With(string manager)
    {
        var program = RealPrograms.Require(manager);
        var repository = TestRepository.Init();
        RealPrograms.PutOnPath(repository, program);
        if (manager == "husky")
        {
            repository.Write(".husky/pre-commit", "echo team check").Write("package.json", "{}").Run(program, []);
        }
        else if (manager == "lefthook")
        {
            repository
                .Write("lefthook.yml", "pre-commit:\n  commands:\n    own:\n      run: echo team check")
                .Run(program, ["install"]);
        }
        else
        {
            repository.Write(".pre-commit-config.yaml", PreCommitConfiguration);
            repository.Run(program, ["install"]);
        }

        return repository;
    }

    // Lefthook's own note of what it has installed carries the time.
    private static IEnumerable<string> Files(TestRepository repository) =>
        Snapshot.Of(repository.Folder).Where(line => !line.Contains("lefthook.checksum", StringComparison.Ordinal));
}
