using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Installation;

[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class GlobalInstallTests
{
    [Test]
    public void Every_repository_of_the_user_is_guarded()
    {
        using var repository = TestRepository.Init();
        repository.HookGuard("install", "--global");
        repository.Git("init", "-q", "../another");

        Assert.That(IsBlocked(repository.At("../another").WithAuthor()));
    }

    [Test]
    public void The_hooks_of_a_repository_still_run_and_run_first()
    {
        using var repository = TestRepository.Init();
        WriteHook(repository, "pre-commit");
        repository.HookGuard("install", "--global");

        var commit = repository.Write("a.txt", $"key = {SampleTokens.One}\n").Stage().TryGit("commit", "-m", "Add");

        Assert.That(commit.ExitCode, Is.EqualTo(1));
        Assert.That(commit.Error, Does.StartWith("pre-commit of the repository").And.Contain("a.txt:1:7"));
    }

    [Test]
    public void The_hooks_that_HookGuard_has_no_part_in_still_run()
    {
        using var repository = TestRepository.Init().Commit();
        WriteHook(repository, "post-checkout");
        repository.HookGuard("install", "--global");

        var checkout = repository.TryGit("checkout", "-q", "-b", "other");

        Assert.That(checkout, Is.EqualTo(new CommandResult(0, "", "post-checkout of the repository\n")));
    }

    [Test]
    public void A_folder_that_the_user_chose_stays_and_its_hooks_run()
    {
        using var repository = TestRepository.Init().Write("../own/pre-commit", "#!/bin/sh\necho own >&2\n");
        TestRepository.MakeExecutable(repository.PathOf("../own/pre-commit"));
        repository.Git("config", "--global", "core.hooksPath", repository.PathOf("../own"));
        repository.HookGuard("install", "--global");

        var commit = repository.Write("a.txt", $"key = {SampleTokens.One}\n").Stage().TryGit("commit", "-m", "Add");

        Assert.That(commit.ExitCode, Is.EqualTo(1));
        Assert.That(commit.Error, Does.StartWith("own").And.Contain("a.txt:1:7"));
    }

    [TestCase("a hook of Git LFS's own", true)]
    [TestCase("no hook", false)]
    public void Git_LFS_uploads_what_is_pushed(string before, bool isInstalled)
    {
        RealPrograms.Require("git-lfs");
        using var repository = TestRepository.Init();
        repository.Git(["lfs", "install", isInstalled ? "--local" : "--skip-repo"]);
        var install = repository.HookGuard("install", "--global");
        Assert.That(install.ExitCode, Is.Zero, install.Error);
        repository.Run("sh", ["-c", "git lfs track '*.bin' && echo large >a.bin"]);
        repository.Stage().Git("commit", "-q", "-m", "Add");
        repository.Git("init", "-q", "--bare", "../remote.git");
        repository.Git("remote", "add", "origin", $"file://{Path.GetFullPath(repository.PathOf("../remote.git"))}");

        var push = repository.TryGit("push", "origin", "main");

        Assert.That(push.ExitCode, Is.Zero, push.Error);
        Assert.That(Directory.Exists(repository.PathOf("../remote.git/lfs/objects")), before + push.Error);
        Assert.That(IsBlocked(repository), before);
    }

    [Test]
    public void Uninstalling_puts_everything_back()
    {
        using var repository = TestRepository.Init();
        repository.Git("config", "--global", "alias.st", "status");
        var home = repository.PathOf("..");
        var before = Snapshot.Of(home);
        repository.HookGuard("install", "--global");
        Assert.That(Snapshot.Of(home), Is.Not.EqualTo(before));

        repository.HookGuard("uninstall", "--global");

        Assert.That(
            Snapshot.Of(home).Where(line => !line.StartsWith(".config", StringComparison.Ordinal)),
            Is.EqualTo(before)
        );
    }

    [Test]
    public void One_clone_is_not_installed_into_the_folder_of_all()
    {
        using var repository = TestRepository.Init();
        repository.Git("config", "--global", "core.hooksPath", repository.PathOf("../own"));

        var install = repository.HookGuard("install");

        Assert.That(install.ExitCode, Is.EqualTo(2));
        Assert.That(install.Error, Does.Contain("hookguard install --global"));
    }

    private static bool IsBlocked(TestRepository repository) =>
        repository.Write("secret.txt", $"key = {SampleTokens.One}\n").Stage("secret.txt").TryGit("commit", "-m", "Add")
            is { ExitCode: 1, Error: var error }
        && error.Contains("secret.txt:1:7", StringComparison.Ordinal);

    private static void WriteHook(TestRepository repository, string hook)
    {
        repository.Write($".git/hooks/{hook}", $"#!/bin/sh\necho {hook} of the repository >&2\n");
        TestRepository.MakeExecutable(repository.PathOf($".git/hooks/{hook}"));
    }
}
