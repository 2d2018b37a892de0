using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Installation.Managers;

/// <summary>Husky.Net itself cannot be fetched, so its hook files run beside a stand-in for its <c>husky.sh</c>.</summary>
[Category("Toolchain")]
[Parallelizable(ParallelScope.All)]
public sealed class HuskyNetTests
{
    private const string StandIn = """
        if [ -z "$inside" ]; then
          export inside=yes
          sh -e "$0" "$@"
          exit
        fi

        """;

    private const string Opening = "#!/bin/sh\n. \"$(dirname \"$0\")/_/husky.sh\"\n\n";

    [Test]
    public void A_credential_is_blocked_after_the_team_s_own_check()
    {
        using var repository = Installed("pre-commit", "echo team check >&2");

        var commit = repository
            .Write("a.py", $"key = '{SampleTokens.One}'\n")
            .Stage("a.py")
            .TryGit("commit", "-m", "Add");

        Assert.That(commit.ExitCode, Is.EqualTo(1));
        Assert.That(commit.Error, Does.StartWith("team check").And.Contain("a.py:1:8"));
    }

    [Test]
    public void What_reads_the_lines_of_a_push_after_HookGuard_still_gets_them()
    {
        using var repository = Installed("pre-push", "sed 's/^/mine: /' >&2");
        repository.Commit().Git("init", "-q", "--bare", "../remote");

        var push = repository.TryGit("push", "-q", "../remote", "main:one", "main:two");

        Assert.That(push.ExitCode, Is.Zero, push.Error);
        Assert.That(push.Error, Does.Contain("refs/heads/one").And.Contain("mine: refs/heads/main"));
    }

    [Test]
    public void A_repository_that_pins_the_tool_calls_it_by_dotnet()
    {
        using var repository = With("pre-commit", "echo team check");
        repository
            .Write(".config/dotnet-tools.json", """{ "tools": { "husky": {}, "hookguard": {} } }""")
            .HookGuard("install");

        Assert.That(
            File.ReadAllText(repository.PathOf(".husky/commit-msg")),
            Does.StartWith(Opening).And.Contain("\ndotnet hookguard commit-msg \"$@\"\n")
        );
    }

    [Test]
    public void Uninstalling_restores_every_byte()
    {
        using var repository = With("pre-push", "echo no final line end");
        var before = Snapshot.Of(repository.Folder);
        repository.HookGuard("install");
        Assert.That(Snapshot.Of(repository.Folder), Is.Not.EqualTo(before));

        repository.HookGuard("uninstall");

        Assert.That(Snapshot.Of(repository.Folder), Is.EqualTo(before));
    }

    private static TestRepository Installed(string hook, string line)
    {
        var repository = With(hook, line);
        var install = repository.HookGuard("install");
        Assert.That(install.ExitCode, Is.Zero, install.Error);
        return repository;
    }

    private static TestRepository With(string hook, string line)
    {
        var repository = TestRepository.Init().Config("core.hooksPath", ".husky");
        repository
            .Write(".husky/task-runner.json", "{}")
            .Write(".husky/_/.gitignore", "*\n")
            .Write(".husky/_/husky.sh", StandIn)
            .Write($".husky/{hook}", Opening + line);
        TestRepository.MakeExecutable(repository.PathOf($".husky/{hook}"));
        repository.Environment["PATH"] = string.Join(
            Path.PathSeparator,
            Path.GetDirectoryName(TestRepository.Tool),
            Environment.GetEnvironmentVariable("PATH")
        );
        return repository;
    }
}
