using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Installation;

[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class InstallTests
{
    [Test]
    public void A_commit_with_a_credential_is_blocked_once_installed()
    {
        using var repository = Installed();

        var commit = repository.Write("a.py", $"key = '{SampleTokens.One}'\n").Stage().TryGit("commit", "-m", "Add");

        Assert.That(commit.ExitCode, Is.EqualTo(1));
        Assert.That(commit.Error, Does.Contain("a.py:1:8"));
    }

    [Test]
    public void A_clean_commit_passes_once_installed()
    {
        using var repository = Installed();

        var commit = repository.Write("a.py", "key = load()\n").Stage().TryGit("commit", "-q", "-m", "Add");

        Assert.That(commit, Is.EqualTo(new CommandResult(0, "", "")));
    }

    [Test]
    public void A_hook_that_was_there_gets_its_arguments()
    {
        using var repository = TestRepository.Init();
        WriteHook(repository, "commit-msg", "echo \"$@\" >&2");
        repository.HookGuard("install");

        var commit = repository.TryGit("commit", "-q", "--allow-empty", "-m", "Add");

        Assert.That(commit.Error, Is.EqualTo(".git/COMMIT_EDITMSG\n"));
    }

    [Test]
    public void Installing_again_changes_no_byte()
    {
        using var repository = TestRepository.Init();
        WriteHook(repository, "pre-commit", "echo mine >&2");
        repository.HookGuard("install");
        var once = Snapshot.Of(repository.Folder);

        var again = repository.HookGuard("install");

        Assert.That(again.ExitCode, Is.Zero, again.Error);
        Assert.That(Snapshot.Of(repository.Folder), Is.EqualTo(once));
    }

    [Test]
    public void Uninstalling_restores_every_byte_and_mode()
    {
        using var repository = TestRepository.Init();
        WriteHook(repository, "pre-commit", "echo mine");
        WriteHook(repository, "pre-push", "cat");
        File.WriteAllText(HookPath(repository, "commit-msg"), "not executable, so not run");
        File.CreateSymbolicLink(HookPath(repository, "post-commit"), "nowhere");
        var before = Snapshot.Of(repository.Folder);
        repository.HookGuard("install");
        Assert.That(Snapshot.Of(repository.Folder), Is.Not.EqualTo(before));

        var uninstall = repository.HookGuard("uninstall");

        Assert.That(uninstall.ExitCode, Is.Zero, uninstall.Error);
        Assert.That(Snapshot.Of(repository.Folder), Is.EqualTo(before));
    }

    [TestCase("#!/bin/sh\necho mine >&2\n")]
    [TestCase("#!/usr/bin/env python3\nimport sys\nprint('mine', file=sys.stderr)\n")]
    [TestCase("#!/usr/bin/perl\nprint STDERR 'mine';\n")]
    public void A_hook_that_was_there_still_runs(string script)
    {
        using var repository = TestRepository.Init();
        WriteScript(repository, "pre-commit", script);
        repository.HookGuard("install");

        var commit = repository.Write("a.py", $"key = '{SampleTokens.One}'\n").Stage().TryGit("commit", "-m", "Add");

        Assert.That(commit.ExitCode, Is.EqualTo(1));
        Assert.That(commit.Error, Does.StartWith("mine"));
        Assert.That(commit.Error, Does.Contain("a.py:1:8"));
    }

    [Test]
    public void A_hook_that_was_there_still_stops_a_commit()
    {
        using var repository = TestRepository.Init();
        WriteHook(repository, "pre-commit", "echo no >&2; exit 9");
        repository.HookGuard("install");

        var commit = repository.TryGit("commit", "--allow-empty", "-m", "Add");

        Assert.That(commit.ExitCode, Is.EqualTo(1));
        Assert.That(commit.Error, Is.EqualTo("no\n"));
    }

    [Test]
    public void A_push_hook_that_was_there_gets_every_line_and_so_does_HookGuard()
    {
        using var repository = TestRepository.Init();
        WriteHook(repository, "pre-push", "sed 's/^/mine: /' >&2");
        repository.Commit().HookGuard("install");
        repository.Git("branch", "other");
        repository.Write("a.txt", $"key = {SampleTokens.One}\n").Stage().Commit();
        var remote = repository.Clone("--bare").Folder;

        var push = repository.TryGit("push", remote, "main:copy", "other:another");

        Assert.That(push.Error, Does.Contain("mine: refs/heads/main "));
        Assert.That(push.Error, Does.Contain("mine: refs/heads/other "));
        Assert.That(push.ExitCode, Is.Not.Zero);
    }

    [Test]
    public void Installing_works_from_a_sub_folder()
    {
        using var repository = TestRepository.Init();
        repository.Write("a/b/c.txt", "");

        repository.Run(TestRepository.Tool, ["install"], folder: "a/b");

        Assert.That(IsBlocked(repository));
    }

    [Test]
    public void The_repository_can_be_named()
    {
        using var repository = TestRepository.Init();

        repository.Run(TestRepository.Tool, ["install", repository.Folder], folder: "..");

        Assert.That(IsBlocked(repository));
    }

    [Test]
    public void A_linked_worktree_is_guarded_with_its_clone()
    {
        using var repository = TestRepository.Init().Commit();
        repository.Git("worktree", "add", "-q", "../linked");
        var linked = repository.At("../linked");

        linked.HookGuard("install");

        Assert.That(IsBlocked(linked));
        Assert.That(IsBlocked(repository));
    }

    [Test]
    public void A_submodule_is_guarded()
    {
        using var repository = TestRepository.Init().Commit();
        repository.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", repository.Folder, "sub");
        var submodule = repository.At("sub").WithAuthor();

        submodule.HookGuard("install");

        Assert.That(IsBlocked(submodule));
    }

    [Test]
    public void A_hooks_folder_that_the_team_shares_gets_no_path_of_this_machine()
    {
        using var repository = TestRepository.Init().Config("core.hooksPath", "build/hooks");
        repository.Write("build/hooks/keep", "");

        repository.HookGuard("install");

        Assert.That(
            File.ReadAllText(repository.PathOf("build/hooks/pre-commit")),
            Does.Not.Contain(TestRepository.Tool)
        );
    }

    [Test]
    public void A_hooks_folder_elsewhere_is_honoured()
    {
        using var repository = TestRepository.Init().Config("core.hooksPath", "../hooks");

        repository.HookGuard("install");

        Assert.That(IsBlocked(repository));
    }

    [Test]
    public void A_manager_s_file_in_another_form_is_left_alone_and_the_clone_still_guarded()
    {
        using var repository = TestRepository.Init().Write("lefthook.toml", "");

        var refused = repository.HookGuard("install");
        var install = repository.HookGuard("install", "--manager", "none");

        Assert.That(refused.ExitCode, Is.EqualTo(2));
        Assert.That(refused.Error, Does.Contain("lefthook.toml is not YAML"));
        Assert.That(install.ExitCode, Is.Zero, install.Error);
        Assert.That(IsBlocked(repository));
    }

    [Test]
    public void A_hook_without_the_tool_blocks_and_says_so()
    {
        using var repository = Installed();
        var shim = HookPath(repository, "hookguard.sh");
        File.WriteAllText(
            shim,
            File.ReadAllText(shim).Replace(TestRepository.Tool, "/gone/hookguard", StringComparison.Ordinal)
        );
        repository.Environment["PATH"] = "/usr/bin:/bin";

        var commit = repository.TryGit("commit", "--allow-empty", "-m", "Add");

        Assert.That(commit.ExitCode, Is.EqualTo(1));
        Assert.That(commit.Error, Does.StartWith("hookguard: blocked at pre-commit: the tool is not installed."));
    }

    private static TestRepository Installed()
    {
        var repository = TestRepository.Init();
        var install = repository.HookGuard("install");
        Assert.That(install.ExitCode, Is.Zero, install.Error);
        return repository;
    }

    private static bool IsBlocked(TestRepository repository) =>
        repository.Write("secret.txt", $"key = {SampleTokens.One}\n").Stage("secret.txt").TryGit("commit", "-m", "Add")
            is { ExitCode: 1, Error: var error }
        && error.Contains("secret.txt:1:7", StringComparison.Ordinal);

    private static string HookPath(TestRepository repository, string hook) =>
        Path.GetFullPath(repository.Git("rev-parse", "--git-path", $"hooks/{hook}").Trim(), repository.Folder);

    private static void WriteHook(TestRepository repository, string hook, string line) =>
        WriteScript(repository, hook, $"#!/bin/sh\n{line}\n");

    private static void WriteScript(TestRepository repository, string hook, string script)
    {
        var file = HookPath(repository, hook);
        File.WriteAllText(file, script);
        TestRepository.MakeExecutable(file);
    }
}
