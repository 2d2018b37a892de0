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
    public void A_credential_is_blocked_in_a_file_a_message_and_the_second_branch_of_a_push(string manager)
    {
        using var repository = Installed(manager);
        repository.Git("init", "-q", "--bare", "../remote");

        var file = repository
            .Write("a.py", $"key = '{SampleTokens.One}'\n")
            .Stage("a.py")
            .TryGit("commit", "-m", "Add");
        repository.Write("a.py", "\n").Stage("a.py");
        var message = repository.TryGit("commit", "-m", $"Use {SampleTokens.One}");
        var clean = repository.TryGit("commit", "-m", "Add");
        repository.Git("branch", "clean");
        repository.Write("a.txt", $"key = {SampleTokens.One}\n").Stage("a.txt").Commit();
        var push = repository.TryGit("push", "../remote", "clean", "main");

        Assert.Multiple(() =>
        {
            Assert.That(file.ExitCode, Is.EqualTo(1));
            Assert.That(file.Output + file.Error, Does.Contain("team check").And.Contain("a.py:1:8"));
            Assert.That(message.ExitCode, Is.EqualTo(1), message.Output + message.Error);
            Assert.That(message.Output + message.Error, Does.Contain("commit message:1:5"));
            Assert.That(clean.ExitCode, Is.Zero, clean.Output + clean.Error);
            Assert.That(push.ExitCode, Is.Not.Zero, push.Output + push.Error);
            Assert.That(push.Output + push.Error, Does.Contain("a.txt:1:7"));
        });
    }

    // pre-commit then names no file to the hook.
    [TestCase("pre-commit")]
    [TestCase("prek")]
    public void A_credential_in_the_message_is_blocked_where_the_configuration_is_for_other_files(string manager)
    {
        using var repository = With(manager);
        repository.Run(RealPrograms.Require(manager), ["install", "-t", "commit-msg"]);
        repository.Write(".pre-commit-config.yaml", $"files: ^backend/\n{PreCommitConfiguration}");
        repository.HookGuard("install");
        repository.Stage();

        var blocked = repository.TryGit("commit", "-m", $"key = {SampleTokens.One}");
        var clean = repository.TryGit("commit", "-m", "Add");

        Assert.That(blocked.ExitCode, Is.EqualTo(1));
        Assert.That(blocked.Output + blocked.Error, Does.Contain("commit message:1:7"));
        Assert.That(clean.ExitCode, Is.Zero, clean.Output + clean.Error);
    }

    [TestCaseSource(nameof(Managers))]
    public void Installing_again_changes_no_byte_and_uninstalling_restores_the_manager_s_files(string manager)
    {
        using var repository = With(manager);
        var before = Files(repository);
        repository.HookGuard("install");
        var once = Files(repository);
        repository.HookGuard("install");
        var again = Files(repository);

        var uninstall = repository.HookGuard("uninstall");

        Assert.That(once, Is.Not.EqualTo(before));
        Assert.That(again, Is.EqualTo(once));
        Assert.That(uninstall.ExitCode, Is.Zero, uninstall.Error);
        Assert.That(Files(repository), Is.EqualTo(before));
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
    private static IReadOnlyList<string> Files(TestRepository repository) =>
        Snapshot.Of(repository.Folder, path => !path.Contains("lefthook.checksum", StringComparison.Ordinal));
}
