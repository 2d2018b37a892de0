using System.Text;
using System.Text.Json;

namespace HookGuard.Tests.Scenarios;

/// <summary>By which policy, and against which refs, a server judges what it receives.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ReceivePolicyScenarios : IDisposable
{
    private const string Loose = """{ "paths": { "ignore": ["a"] } }""";

    private readonly TestRepository repository = TestRepository.Init();
    private readonly TestRepository server;

    public ReceivePolicyScenarios()
    {
        repository.Git("init", "-q", "--bare", "-b", "main", "../server.git");
        repository.Git("remote", "add", "origin", "../server.git");
        server = repository.At("../server.git").Hook("pre-receive");
        repository.Write("first", "x\n").Stage().Commit("First");
        repository.Git("push", "-q", "origin", "main");
    }

    [Test]
    public void Pushes_through_an_own_branch_do_not_loosen_the_policy_of_the_default_branch()
    {
        LeakOnLooseTopic();

        Rejects("a:1:7 in", "push", "-q", "origin", "topic:main");
        Rejects("a:1:7 in", "push", "-q", "origin", "topic:main", "topic:other");
    }

    [Test]
    public void A_branch_that_is_updated_in_the_same_push_makes_nothing_known_for_the_default_branch()
    {
        LeakOnLooseTopic();
        repository.Write("b", "x\n").Stage().Commit();

        Rejects("a:1:7 in", "push", "-q", "origin", "topic:main", "topic");
    }

    [Test]
    public void A_policy_that_was_loose_for_a_while_leaves_nothing_known()
    {
        LeakOnLooseTopic();
        repository.Git("rm", "-q", ".hookguard.json");
        repository.Commit();
        repository.Git("push", "-q", "origin", "topic");

        Rejects("a:1:7 in", "push", "-q", "origin", "topic:main");
    }

    [Test]
    public void The_default_branch_that_is_made_anew_is_judged_whole()
    {
        LeakOnLooseTopic();
        server.Git("update-ref", "-d", "refs/heads/main");

        Rejects("a:1:7 in", "push", "-q", "origin", "topic:main");
    }

    [TestCase("refs/pull/1/head")]
    [TestCase("refs/merge-requests/1/head")]
    [TestCase("refs/keep-around/1")]
    public void A_ref_of_the_host_makes_nothing_known(string name)
    {
        repository.Git("checkout", "-q", "-b", "topic");
        Leak();
        server.Git("fetch", "-q", repository.Folder, $"topic:{name}");

        Rejects("a:1:7 in", "push", "-q", "origin", "topic:main");
        Rejects("a:1:7 in", "push", "-q", "origin", "topic:new");
    }

    [Test]
    public void A_tag_is_judged_by_the_policy_of_the_default_branch()
    {
        LeakOnLooseTopic();
        repository.Git("push", "-q", "origin", "topic~1:refs/tags/v1");
        repository.Write("a", $"other = {SampleTokens.Two}\n").Stage().Commit();

        Rejects("a:1:9 in", "push", "-q", "--force", "origin", "topic:refs/tags/v1");
    }

    [Test]
    public void What_the_default_branch_has_passes_into_every_branch()
    {
        repository.Git("push", "-q", "origin", "main:topic");
        repository.Write(".hookguard.json", Loose).Stage().Commit();
        repository.Git("push", "-q", "origin", "main");
        Leak();
        repository.Git("push", "-q", "origin", "main");
        repository.Git("checkout", "-q", "-b", "topic", "HEAD~2");
        repository.Write("own", "x\n").Stage().Commit();
        repository.Git("merge", "-q", "--no-edit", "main");

        Assert.That(repository.TryGit("push", "-q", "origin", "topic").ExitCode, Is.Zero);
        Assert.That(repository.TryGit("push", "-q", "origin", "topic:new").ExitCode, Is.Zero);
    }

    [Test]
    public void A_branch_made_from_another_branch_passes()
    {
        LeakOnLooseTopic();

        Assert.That(repository.TryGit("push", "-q", "origin", "topic:copy").ExitCode, Is.Zero);
    }

    [Test]
    public void A_push_that_loosens_the_policy_is_told_so_and_the_audit_keeps_it()
    {
        repository.Write(".hookguard.json", Loose).Stage().Commit();

        var push = repository.TryGit("push", "-q", "origin", "main");

        Assert.Multiple(() =>
        {
            Assert.That(push.ExitCode, Is.Zero);
            Assert.That(push.Error, Does.Contain("refs/heads/main").And.Contain("'a' is no longer scanned"));
            Assert.That(Audit().GetProperty("loosened")[0].GetString(), Does.Contain("'a' is no longer scanned"));
        });
    }

    [Test]
    public void A_push_that_breaks_the_policy_is_rejected()
    {
        repository.Write(".hookguard.json", "{ nonsense").Stage().Commit();

        Rejects(".hookguard.json", "push", "-q", "origin", "main");
    }

    [Test]
    public void The_time_counts_from_the_start_and_when_it_is_over_nothing_is_accepted()
    {
        server.Environment["HOOKGUARD_BUDGETS__RECEIVE"] = "300ms";
        using var hook = server.Start(TestRepository.Tool, ["pre-receive"]);

        // Nobody says what is received.
        Assert.That(hook.WaitForExit(TimeSpan.FromSeconds(20)));
        Assert.Multiple(() =>
        {
            Assert.That(hook.ExitCode, Is.EqualTo(3));
            Assert.That(hook.StandardError.ReadToEnd(), Does.Contain("within 0.3 s"));
            Assert.That(Audit().GetProperty("decision").GetString(), Is.EqualTo("rejected"));
        });
    }

    [Test]
    public void A_branch_cannot_give_itself_more_time()
    {
        server.Write("../.config/hookguard/hookguard.json", """{ "budgets": { "receive": "0ms" } }""");
        repository.Write(".hookguard.json", """{ "budgets": { "receive": "9m" } }""").Stage().Commit();

        Rejects("budgets.receive", "push", "-q", "origin", "main:own");
    }

    [Test]
    public void The_refs_are_audited_also_where_the_policy_of_the_default_branch_cannot_be_read()
    {
        repository.Write(".hookguard.json", "{ nonsense").Stage().Commit();
        server.Git("fetch", "-q", repository.Folder, "main:refs/heads/broken");
        server.Git("update-ref", "refs/heads/main", "broken");
        repository.Write("second", "x\n").Stage().Commit();

        Rejects(".hookguard.json", "push", "-q", "origin", "main");

        Assert.That(Audit().GetProperty("refs")[0].GetProperty("ref").GetString(), Is.EqualTo("refs/heads/main"));
    }

    [Test]
    public void Thousands_of_new_refs_are_judged_in_seconds()
    {
        const int had = 100_000;
        const int received = 20_000;
        var head = repository.Head();
        var known = Enumerable.Range(0, had).Select(i => $"{head} refs/heads/had/{i:000000}\n");
        server.Write("packed-refs", string.Concat(known.Prepend("# pack-refs with: peeled fully-peeled sorted \n")));
        var empty = new string('0', 40);
        var lines = Enumerable.Range(0, received).Select(i => $"{empty} {head} refs/heads/new/{i}\n");
        server.Environment["HOOKGUARD_BUDGETS__RECEIVE"] = "60s";

        var result = server.Run(TestRepository.Tool, ["pre-receive"], Encoding.ASCII.GetBytes(string.Concat(lines)));

        Assert.That(result, Is.EqualTo(new CommandResult(0, "", "")));
    }

    public void Dispose() => repository.Dispose();

    // Two pushes: the first loosens the policy of a branch, the second makes use of it.
    private void LeakOnLooseTopic()
    {
        repository.Git("checkout", "-q", "-b", "topic");
        repository.Write(".hookguard.json", Loose).Stage().Commit();
        repository.Git("push", "-q", "origin", "topic");
        Leak();
        repository.Git("push", "-q", "origin", "topic");
    }

    private void Leak() => repository.Write("a", $"key = {SampleTokens.One}\n").Stage().Commit();

    private void Rejects(string place, params string[] arguments)
    {
        var push = repository.TryGit(arguments);
        Assert.Multiple(() =>
        {
            Assert.That(push.ExitCode, Is.Not.Zero);
            Assert.That(push.Error, Does.Contain(place));
            Assert.That(push.Error, Does.Not.Contain(SampleTokens.One).And.Not.Contain(SampleTokens.Two));
        });
    }

    private JsonElement Audit() =>
        JsonDocument.Parse(File.ReadLines(server.PathOf("hookguard/audit.jsonl")).Last()).RootElement;
}
