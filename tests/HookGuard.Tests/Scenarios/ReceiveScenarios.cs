using System.Text.Json;

namespace HookGuard.Tests.Scenarios;

/// <summary>Pushes to a server that guards itself, from a clone that does not.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ReceiveScenarios
{
    [Test]
    public void A_clean_push_is_accepted_in_silence()
    {
        using var repository = WithServer();
        repository.Write("a", "x\n").Stage().Commit();

        Assert.That(repository.TryGit("push", "-q", "origin", "main"), Is.EqualTo(new CommandResult(0, "", "")));
        Assert.That(Audit(repository)[^1].GetProperty("decision").GetString(), Is.EqualTo("accepted"));
    }

    [Test]
    public void A_commit_on_top_of_a_branch_is_looked_at_without_starting_git()
    {
        using var repository = WithServer();
        repository
            .At("../server.git")
            .Script(
                "pre-receive",
                $"export PATH= DOTNET_ROOT='{Path.GetDirectoryName(Environment.ProcessPath)}'\nexec '{TestRepository.Tool}' pre-receive"
            );
        repository.Write("a", "x\n").Stage().Commit();

        Assert.That(repository.TryGit("push", "-q", "origin", "main"), Is.EqualTo(new CommandResult(0, "", "")));
        Assert.That(Audit(repository)[^1].GetProperty("commits").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public void Folders_that_repeat_within_each_other_are_rejected()
    {
        using var repository = WithServer();
        var commit = TreeBomb.Commit(repository);

        Rejects(repository, "contain each other", "push", "-q", "origin", $"{commit}:refs/heads/main");
    }

    [Test]
    public void A_leak_is_rejected_before_the_server_takes_anything()
    {
        using var repository = WithServer();
        Leak(repository, "a");

        Rejects(repository, "a:1:7 in", "push", "-q", "origin", "main");

        Assert.That(repository.At("../server.git").TryGit("cat-file", "-e", repository.Head()).ExitCode, Is.Not.Zero);
        var decision = Audit(repository)[^1];
        Assert.Multiple(() =>
        {
            Assert.That(decision.GetProperty("decision").GetString(), Is.EqualTo("rejected"));
            Assert.That(decision.GetProperty("refs")[0].GetProperty("ref").GetString(), Is.EqualTo("refs/heads/main"));
            Assert.That(decision.GetProperty("findings")[0].GetProperty("path").GetString(), Is.EqualTo("a"));
            Assert.That(decision.ToString(), Does.Not.Contain(SampleTokens.One));
        });
    }

    [Test]
    public void The_first_push_of_a_repository_is_looked_at_whole()
    {
        using var repository = WithServer(pushed: false);
        Leak(repository, "a");
        repository.Git("rm", "-q", "a");
        repository.Commit();

        Rejects(repository, "a:1:7 in", "push", "-q", "origin", "main");
    }

    [Test]
    public void Many_refs_are_looked_at_at_once()
    {
        using var repository = WithServer();
        for (var i = 0; i < 50; i++)
        {
            repository.Git("branch", $"b{i:00}");
        }

        repository.Git("checkout", "-q", "b49");
        Leak(repository, "a");
        repository.Git("tag", "-a", "v1", "-m", SampleTokens.Two, "main");

        Rejects(repository, "a:1:7 in", "push", "-q", "--all", "origin");
        Rejects(repository, "tag refs/tags/v1", "push", "-q", "--tags", "origin");
    }

    [Test]
    public void A_forced_update_is_looked_at_and_a_deletion_passes()
    {
        using var repository = WithServer();
        repository.Git("push", "-q", "origin", "main:other");
        repository.Write("first", "y\n").Stage();
        repository.Git("commit", "-q", "--amend", "--no-edit");
        Leak(repository, "a");

        Rejects(repository, "a:1:7 in", "push", "-q", "--force", "origin", "main");
        Assert.That(repository.TryGit("push", "-q", "origin", ":other").ExitCode, Is.Zero);
    }

    [Test]
    public void A_push_cannot_loosen_the_policy_that_judges_it()
    {
        using var repository = WithServer();
        repository.Write(".hookguard.json", """{ "paths": { "ignore": ["a"] } }""").Stage().Commit();
        Leak(repository, "a");

        Rejects(repository, "a:1:7 in", "push", "-q", "origin", "main");
        repository.Git("push", "-q", "origin", "main~1:main");

        Assert.That(repository.TryGit("push", "-q", "origin", "main").ExitCode, Is.Zero);
    }

    [Test]
    public void Time_that_runs_out_rejects()
    {
        using var repository = WithServer();
        repository.Write(".hookguard.json", """{ "budgets": { "receive": "0ms" } }""").Stage().Commit();
        repository.Git("push", "-q", "origin", "main");
        repository.Write("a", "x\n").Stage().Commit();

        Rejects(repository, "budgets.receive", "push", "-q", "origin", "main");
        Assert.That(Audit(repository)[^1].GetProperty("reason").GetString(), Does.Contain("within"));
    }

    [Test]
    [Platform(Include = "Linux", Reason = "A limit of the shell")]
    public void An_audit_that_may_not_grow_rejects_and_says_so()
    {
        using var repository = WithServer();
        var server = repository.At("../server.git");
        server.Write("hookguard/audit.jsonl", new string('\n', 64 * 1024));
        // The runtime makes a file for itself unless told not to.
        server.Script(
            "pre-receive",
            $"trap '' XFSZ; ulimit -f 128; export DOTNET_EnableWriteXorExecute=0; exec '{TestRepository.Tool}' pre-receive"
        );
        repository.Write("a", "x\n").Stage().Commit();

        Rejects(
            repository,
            "'hookguard/audit.jsonl' would exceed the file size limit. Raise the limit",
            "push",
            "-q",
            "origin",
            "main"
        );
    }

    [Test]
    public void A_policy_that_is_broken_on_the_server_rejects()
    {
        using var repository = WithServer(guarded: false);
        repository.Write(".hookguard.json", "{ nonsense").Stage().Commit();
        repository.Git("push", "-q", "origin", "main");
        repository.At("../server.git").Hook("pre-receive");
        repository.Write("a", "x\n").Stage().Commit();

        Rejects(repository, ".hookguard.json", "push", "-q", "origin", "main");
    }

    [Test]
    public void A_server_on_the_network_rejects()
    {
        using var repository = WithServer();
        using var daemon = GitDaemon.Serve(Path.GetDirectoryName(repository.Folder)!);
        repository.Git("remote", "set-url", "origin", $"{daemon.Address}/server.git");
        Leak(repository, "a");

        Rejects(repository, "remote: hookguard:   a:1:7 in", "push", "-q", "origin", "main");
    }

    private static TestRepository WithServer(bool pushed = true, bool guarded = true)
    {
        var repository = TestRepository.Init();
        repository.Git("init", "-q", "--bare", "-b", "main", "../server.git");
        repository.Git("remote", "add", "origin", "../server.git");
        if (guarded)
        {
            repository.At("../server.git").Hook("pre-receive");
        }

        repository.Write("first", "x\n").Stage().Commit("First");
        if (pushed)
        {
            repository.Git("push", "-q", "origin", "main");
        }

        return repository;
    }

    private static void Leak(TestRepository repository, string path) =>
        repository.Write(path, $"key = {SampleTokens.One}\n").Stage().Commit();

    private static void Rejects(TestRepository repository, string place, params string[] arguments)
    {
        var push = repository.TryGit(arguments);
        Assert.Multiple(() =>
        {
            Assert.That(push.ExitCode, Is.Not.Zero);
            Assert.That(push.Error, Does.Contain(place));
            Assert.That(push.Error, Does.Not.Contain(SampleTokens.One).And.Not.Contain(SampleTokens.Two));
        });
    }

    private static List<JsonElement> Audit(TestRepository repository) =>
        [
            .. File.ReadLines(repository.PathOf("../server.git/hookguard/audit.jsonl"))
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];
}
