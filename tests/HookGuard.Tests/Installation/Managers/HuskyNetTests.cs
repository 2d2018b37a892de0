using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Installation.Managers;

/// <summary>The real Husky.Net, which this repository's own manifest pins.</summary>
[Category("Toolchain")]
[Parallelizable(ParallelScope.All)]
public sealed class HuskyNetTests
{
    [TestCase("echo team check >&2")]
    [TestCase("echo team check >&2; exit 0")]
    [TestCase("exec echo team check >&2")]
    [TestCase("set +e; echo team check >&2; false; true")]
    public void A_credential_is_blocked_after_the_team_s_own_check(string line)
    {
        using var repository = Installed("pre-commit", line);

        var commit = Leak(repository);

        Assert.That(commit.ExitCode, Is.EqualTo(1));
        Assert.That(commit.Error, Does.StartWith("team check").And.Contain("a.py:1:8"));
    }

    [Test]
    public void A_check_of_the_team_s_still_stops_a_commit()
    {
        using var repository = Installed("pre-commit", "echo no >&2; exit 9");

        var commit = repository.TryGit("commit", "--allow-empty", "-m", "Add");

        Assert.That(commit.ExitCode, Is.EqualTo(1));
        Assert.That(commit.Error, Does.StartWith("no\n").And.Not.Contain("hookguard:"));
    }

    [Test]
    public void Lines_that_are_added_later_neither_end_the_guard_nor_are_lost()
    {
        using var repository = Installed("pre-commit", "echo team check >&2");
        Husky(repository, "add", "pre-commit", "-c", "echo another >&2; exit 0");

        var commit = Leak(repository);

        Assert.That(commit.ExitCode, Is.EqualTo(1));
        Assert.That(commit.Error, Does.StartWith("team check\nanother\n").And.Contain("a.py:1:8"));
    }

    [Test]
    public void A_task_of_the_runner_still_runs()
    {
        using var repository = Installed("pre-commit", "husky run --name welcome-message-example");

        var commit = Leak(repository);

        Assert.That(commit.ExitCode, Is.EqualTo(1));
        Assert.That(commit.Output + commit.Error, Does.Contain("Husky.Net is awesome!").And.Contain("a.py:1:8"));
    }

    [Test]
    public void A_hook_that_inherits_that_of_another_repository_is_guarded()
    {
        using var repository = Installed("pre-commit", "true");
        repository.Environment["husky_skip_init"] = "1";

        Assert.That(Leak(repository).ExitCode, Is.EqualTo(1));
    }

    [Test]
    public void Every_ref_of_a_push_is_looked_at_and_the_team_s_check_gets_the_lines()
    {
        using var repository = Installed("pre-push", "sed 's/^/mine: /' >&2");
        repository.Commit().Git("init", "-q", "--bare", "../remote");
        repository.Git("branch", "clean");
        repository.Write("a.txt", $"key = {SampleTokens.One}\n").Stage("a.txt").Commit();

        var push = repository.TryGit("push", "-q", "../remote", "clean", "main");

        Assert.That(push.ExitCode, Is.Not.Zero);
        Assert.That(push.Error, Does.Contain("mine: refs/heads/clean").And.Contain("a.txt:1:7"));
    }

    [TestCase(".husky")]
    [TestCase("build/husky")]
    public void Installing_either_again_changes_no_byte(string folder)
    {
        using var repository = With(folder, "pre-commit", "echo team check >&2");
        repository.HookGuard("install");
        var once = Snapshot.Of(repository.PathOf(folder));

        Husky(repository, "install", "-d", folder);
        var install = repository.HookGuard("install");

        Assert.That(install.ExitCode, Is.Zero, install.Output);
        Assert.That(Snapshot.Of(repository.PathOf(folder)), Is.EqualTo(once));
        Assert.That(Leak(repository).Error, Does.StartWith("team check\n").And.Contain("a.py:1:8"));
    }

    [TestCase(".husky")]
    [TestCase("build/husky")]
    public void Uninstalling_restores_every_byte(string folder)
    {
        using var repository = With(folder, "pre-push", "echo no final line end");
        var before = Snapshot.Of(repository.Folder);
        repository.HookGuard("install");
        Assert.That(Snapshot.Of(repository.Folder), Is.Not.EqualTo(before));

        repository.HookGuard("uninstall");

        Assert.That(Snapshot.Of(repository.Folder), Is.EqualTo(before));
    }

    [Test]
    public void A_fresh_worktree_blocks_and_doctor_says_why()
    {
        using var repository = Installed("pre-commit", "true");
        repository.Git("add", "."); // without what git ignores
        repository.Commit().Git("worktree", "add", "-q", "../linked");
        var linked = repository.At("../linked");

        Assert.That(Leak(linked).ExitCode, Is.EqualTo(1));
        Assert.That(linked.HookGuard("doctor").Output, Does.Contain("PROBLEM: .husky/_/husky.sh is missing"));
        Husky(linked, "install");
        Assert.That(Leak(linked).Error, Does.Contain("a.py:1:8"));
    }

    [Test]
    public void A_clone_with_the_line_ends_of_Windows_is_guarded()
    {
        using var repository = Installed("pre-commit", "echo team check >&2");
        repository.Stage().Commit();
        var clone = repository.Clone("-c", "core.autocrlf=true");
        Husky(clone, "install");

        var commit = Leak(clone);

        Assert.That(commit.ExitCode, Is.EqualTo(1));
        Assert.That(commit.Error, Does.StartWith("team check\n").And.Contain("a.py:1:8"));
    }

    [Test]
    public void A_hook_that_git_ignores_is_named_with_the_command_that_helps()
    {
        using var repository = Installed("pre-commit", "true");
        repository.Run("chmod", ["-x", ".husky/pre-commit"]);

        var doctor = repository.HookGuard("doctor");

        Assert.That(doctor.ExitCode, Is.EqualTo(1));
        Assert.That(
            doctor.Output,
            Does.Contain("PROBLEM: .husky/pre-commit is not executable")
                .And.Contain("git add --chmod=+x .husky/pre-commit")
        );
    }

    [Test]
    public void A_hook_with_the_line_ends_of_Windows_is_named()
    {
        using var repository = Installed("pre-commit", "true");
        var file = repository.PathOf(".husky/pre-commit");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.That(
            repository.HookGuard("doctor").Output,
            Does.Contain("PROBLEM: .husky/pre-commit has the line ends of Windows")
        );
    }

    [Test]
    public void A_hook_that_git_could_not_run_is_mended_and_comes_back_as_it_was()
    {
        using var repository = With(".husky", "pre-commit", "echo team check >&2");
        var file = repository.PathOf(".husky/pre-commit");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal));
        repository.Run("chmod", ["644", ".husky/pre-commit"]);
        var before = Snapshot.Of(repository.PathOf(".husky"));
        var install = repository.HookGuard("install");
        Assert.That(install.ExitCode, Is.Zero, install.Output + install.Error);

        Assert.That(Leak(repository).Error, Does.StartWith("team check\n").And.Contain("a.py:1:8"));
        repository.HookGuard("uninstall");
        Assert.That(Snapshot.Of(repository.PathOf(".husky")), Is.EqualTo(before));
    }

    [TestCase("#!/usr/bin/env python3\nimport sys\nprint('team check', file=sys.stderr)\n")]
    [TestCase("#!/usr/bin/perl\nprint STDERR \"team check\\n\";\n")]
    public void A_hook_in_another_language_runs_as_it_is(string script)
    {
        using var repository = With(".husky", "pre-push", "true");
        TestRepository.WriteProgram(repository.PathOf(".husky/pre-commit"), script);
        var before = Snapshot.Of(repository.Folder);
        var install = repository.HookGuard("install");
        Assert.That(install.ExitCode, Is.Zero, install.Output + install.Error);

        var commit = Leak(repository);

        Assert.That(commit.Error, Does.StartWith("team check\n").And.Contain("a.py:1:8"));
        repository.HookGuard("uninstall");
        repository.Git("reset", "-q");
        File.Delete(repository.PathOf("a.py"));
        Assert.That(
            Snapshot.Of(repository.PathOf(".husky")),
            Is.EqualTo(
                before
                    .Where(line => line.StartsWith(".husky/", StringComparison.Ordinal))
                    .Select(line => line[".husky/".Length..])
            )
        );
    }

    private static TestRepository Installed(string hook, string line)
    {
        var repository = With(".husky", hook, line);
        var install = repository.HookGuard("install");
        Assert.That(install.ExitCode, Is.Zero, install.Output + install.Error);
        return repository;
    }

    private static TestRepository With(string folder, string hook, string line)
    {
        var repository = TestRepository.Init();
        var programs = Path.GetDirectoryName(repository.PathOf("../programs/husky"))!;
        TestRepository.WriteProgram(
            Path.Join(programs, "husky"),
            $"#!/bin/sh\nexec dotnet exec '{RealPrograms.HuskyNet()}' \"$@\"\n"
        );
        repository.Environment["PATH"] = string.Join(
            Path.PathSeparator,
            programs,
            Path.GetDirectoryName(TestRepository.Tool),
            Environment.GetEnvironmentVariable("PATH")
        );
        repository.Environment["HUSKY_NET"] = programs;
        Husky(repository, "install", "-d", folder);
        Husky(repository, "set", hook, "-c", line);
        return repository;
    }

    private static void Husky(TestRepository repository, params string[] arguments)
    {
        var isInstall = arguments is ["install", ..];
        // Installing does nothing, and says that it did, while another one runs anywhere on the machine.
        for (var attempt = 0; attempt == 0 || (attempt < 10 && isInstall && !IsInstalled(repository)); attempt++)
        {
            var husky = repository.Run(Path.Join(repository.Environment["HUSKY_NET"], "husky"), arguments);
            Assert.That(husky.ExitCode, Is.Zero, husky.Output + husky.Error);
        }
    }

    // It sets the path of the hooks last, and a linked worktree has that of its clone.
    private static bool IsInstalled(TestRepository repository) =>
        repository.TryGit("config", "core.hooksPath") is { ExitCode: 0 } path
        && File.Exists(repository.PathOf(Path.Join(path.Output.Trim(), "_", "husky.sh")));

    private static CommandResult Leak(TestRepository repository) =>
        repository.Write("a.py", $"key = '{SampleTokens.One}'\n").Stage("a.py").TryGit("commit", "-m", "Add");
}
