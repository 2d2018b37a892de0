using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Installation;

/// <summary>Repositories of unusual form, and settings that decide where git looks for hooks.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class InstallPlacesTests
{
    [Test]
    public void Outside_a_repository_nothing_is_installed()
    {
        using var repository = TestRepository.Init();

        var install = repository.HookGuard("install", "..");

        Assert.That(install.ExitCode, Is.EqualTo(2));
        Assert.That(install.Error, Does.Contain("is not in a git repository"));
    }

    [Test]
    public void A_bare_repository_is_guarded_as_a_server()
    {
        using var repository = TestRepository.Init("--bare");

        repository.HookGuard("install");

        Assert.That(File.Exists(repository.PathOf("hooks/pre-receive")));
        Assert.That(File.Exists(repository.PathOf("hooks/pre-commit")), Is.False);
    }

    [Test]
    public void A_bare_repository_with_worktrees_is_guarded_in_all_of_them()
    {
        using var repository = TestRepository.Init().Commit();
        repository.Git("clone", "-q", "--bare", ".", "../project/.bare");
        File.WriteAllText(repository.PathOf("../project/.git"), "gitdir: ./.bare\n");
        var project = repository.At("../project");
        var install = project.HookGuard("install");
        project.Git("worktree", "add", "-q", "main");

        Assert.That(install.ExitCode, Is.Zero, install.Error);
        Assert.That(IsBlocked(project.At("../project/main").WithAuthor()));
        Assert.That(File.Exists(project.PathOf(".bare/hooks/pre-receive")));
    }

    [TestCase("", "core.hooksPath is empty")]
    [TestCase("/dev/null", "core.hooksPath is /dev/null, which is no folder")]
    public void A_setting_by_which_git_runs_no_hook_is_named_with_the_command_that_helps(string path, string cause)
    {
        using var repository = TestRepository.Init().Config("core.hooksPath", path);

        var install = repository.HookGuard("install");
        var doctor = repository.HookGuard("doctor");

        Assert.That(install.ExitCode, Is.EqualTo(2));
        Assert.That(install.Error, Does.Contain(cause).And.Contain("git config --local --unset-all core.hooksPath"));
        Assert.That(doctor.Output, Does.Contain($"PROBLEM: {cause}"));
    }

    [Test]
    public void A_relative_folder_in_the_user_s_settings_is_one_of_each_repository()
    {
        using var repository = TestRepository.Init();
        repository.Git("config", "--global", "core.hooksPath", "hooks");

        Assert.That(
            repository.HookGuard("install", "--global").Error,
            Does.Contain("in each repository it is another folder")
        );
        repository.Environment["PATH"] =
            Path.GetDirectoryName(TestRepository.Tool)
            + Path.PathSeparator
            + Environment.GetEnvironmentVariable("PATH");
        Assert.That(repository.HookGuard("install").ExitCode, Is.Zero);
        Assert.That(IsBlocked(repository));
    }

    private static bool IsBlocked(TestRepository repository) =>
        repository.Write("secret.txt", $"key = {SampleTokens.One}\n").Stage("secret.txt").TryGit("commit", "-m", "Add")
            is { ExitCode: 1, Error: var error }
        && error.Contains("secret.txt:1:7", StringComparison.Ordinal);
}
