namespace HookGuard.Tests.Scenarios;

/// <summary>What a commit that relaxes the policy needs, where the policy before it asks for a review.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PolicyReviewScenarios : IDisposable
{
    private const string Trailer = "\"review\": { \"trailer\": \"Policy-Reviewed-by\" }";
    private const string Separate = "\"review\": { \"separateCommit\": true }";

    private readonly TestRepository repository = TestRepository.Init();
    private readonly TestRepository server;

    public PolicyReviewScenarios()
    {
        repository.Git("init", "-q", "--bare", "-b", "main", "../server.git");
        repository.Git("remote", "add", "origin", "../server.git");
        server = repository.At("../server.git");
    }

    public void Dispose() => repository.Dispose();

    // Each of the three places at which commits of somebody else, or one's own, are judged.
    public enum Gate
    {
        Push,
        Receive,
        Ci,
    }

    [Test]
    public void What_relaxes_the_policy_needs_a_reviewer([Values] Gate gate)
    {
        Begin(Trailer);
        Relax(Trailer, "Ignore samples");

        Refuses(
            gate,
            "relaxes .hookguard.json without 'Policy-Reviewed-by: NAME <ADDRESS>'",
            "'docs/' is no longer scanned"
        );
    }

    [TestCase("Policy-Reviewed-by: Other <other@example.com>", true)]
    [TestCase("policy-reviewed-by: Other <other@example.com>\nSigned-off-by: Me <me@example.com>", true)]
    [TestCase("Policy-Reviewed-by: Me <{own}>", false)]
    [TestCase("Policy-Reviewed-by: Other", false)]
    [TestCase("Policy-Reviewed-by: Other <other@example.com>\n\nText below", false)]
    public void The_reviewer_is_somebody_else_and_stands_in_a_trailer(string trailers, bool passes)
    {
        Begin(Trailer);
        var own = repository.Git("log", "-1", "--format=%ae").Trim();
        Relax(Trailer, $"Ignore samples\n\n{trailers.Replace("{own}", own)}");

        if (passes)
        {
            Passes(Gate.Push);
            Passes(Gate.Receive);
            Passes(Gate.Ci);
        }
        else
        {
            Refuses(Gate.Receive, "without 'Policy-Reviewed-by");
        }
    }

    [Test]
    public void What_relaxes_the_policy_is_a_commit_of_its_own([Values] Gate gate)
    {
        Begin(Separate);
        repository.Write("code.py", "x = 1\n");
        Relax(Separate, "Ignore samples, and more");

        Refuses(gate, "relaxes .hookguard.json together with other changes");
    }

    [Test]
    public void A_commit_of_its_own_passes([Values] Gate gate)
    {
        Begin(Separate);
        Relax(Separate, "Ignore samples");
        repository.Write("code.py", "x = 1\n").Stage().Commit();

        Passes(gate);
    }

    [Test]
    public void A_review_cannot_be_switched_off_without_one([Values] Gate gate)
    {
        Begin(Trailer);
        repository.Write(".hookguard.json", "{}").Stage().Commit("Trust everybody");
        repository
            .Write(".hookguard.json", """{ "paths": { "ignore": ["docs/"] } }""")
            .Stage()
            .Commit("Ignore samples");

        Refuses(gate, "the trailer Policy-Reviewed-by is no longer asked for");
    }

    [Test]
    public void A_policy_that_cannot_be_read_for_a_while_hides_nothing()
    {
        Begin(Trailer);
        repository
            .Write(".hookguard.json", "{ nonsense")
            .Stage()
            .Commit("Break it\n\nPolicy-Reviewed-by: O <o@example.com>");
        Relax(Trailer, "Mend it");

        Refuses(Gate.Ci, "'docs/' is no longer scanned");
    }

    [Test]
    public void What_makes_the_policy_stricter_needs_nothing([Values] Gate gate)
    {
        Begin(Trailer);
        repository.Write(".hookguard.json", $$"""{ {{Trailer}}, "blockAt": "low" }""").Stage().Commit("Be strict");

        Passes(gate);
    }

    [Test]
    public void A_merge_answers_for_what_no_side_of_it_had()
    {
        Begin(Trailer);
        repository.Git("checkout", "-q", "-b", "topic");
        Relax(Trailer, "Ignore samples\n\nPolicy-Reviewed-by: Other <other@example.com>");
        repository.Git("checkout", "-q", "main");
        repository.Write("code.py", "x = 1\n").Stage().Commit();
        repository.Git("merge", "-q", "--no-commit", "--no-ff", "topic");
        repository.Git("commit", "-q", "-m", "Merge");
        Passes(Gate.Push);

        repository.Git("checkout", "-q", "-b", "other", "HEAD~1");
        repository.Write("more.py", "x = 1\n").Stage().Commit();
        repository.Git("checkout", "-q", "main");
        repository.Git("merge", "-q", "--no-commit", "--no-ff", "other");
        repository.Write(".hookguard.json", $$"""{ {{Trailer}}, "paths": { "ignore": ["**"] } }""").Stage();
        repository.Git("commit", "-q", "-m", "Merge more");

        Refuses(Gate.Push, "'**' is no longer scanned");
    }

    [Test]
    public void The_machine_of_a_server_can_ask_for_it_and_lock_that()
    {
        repository.Write("first", "x\n").Stage().Commit();
        repository.Git("push", "-q", "origin", "main");
        server.Write("../.config/hookguard/hookguard.json", $$"""{ {{Trailer}}, "lock": ["review"] }""");
        Relax("\"review\": { \"trailer\": \"X\" }", "Ignore samples");

        Refuses(Gate.Receive, "without 'Policy-Reviewed-by");
    }

    [Test]
    public void A_finding_is_reported_beside_it([Values] Gate gate)
    {
        Begin(Trailer);
        Relax(Trailer, "Ignore samples");
        repository.Write("a.py", $"KEY = '{ScannedText.Key()}'\n").Stage().Commit();

        Refuses(gate, "a.py:1:8", "without 'Policy-Reviewed-by");
    }

    private void Begin(string review)
    {
        repository.Write(".hookguard.json", $$"""{ {{review}} }""").Stage().Commit("First");
        repository.Git("push", "-q", "origin", "main");
        repository.Git("fetch", "-q");
    }

    private void Relax(string review, string message) =>
        repository
            .Write(".hookguard.json", $$"""{ {{review}}, "paths": { "ignore": ["docs/"] } }""")
            .Stage()
            .Commit(message);

    private void Refuses(Gate gate, params string[] says)
    {
        var ended = Try(gate);
        Assert.Multiple(() =>
        {
            Assert.That(ended.ExitCode, Is.EqualTo(1), ended.Error);
            foreach (var text in says)
            {
                Assert.That(ended.Error, Does.Contain(text));
            }
        });
    }

    private void Passes(Gate gate)
    {
        var ended = Try(gate);
        Assert.That(ended.ExitCode, Is.Zero, ended.Error);
    }

    private CommandResult Try(Gate gate)
    {
        switch (gate)
        {
            case Gate.Push:
                repository.Hook("pre-push");
                return repository.TryGit("push", "--dry-run", "origin", "main");
            case Gate.Receive:
                server.Hook("pre-receive");
                return repository.TryGit("push", "origin", "main");
            default:
                return repository.HookGuard("ci", "--base", "origin/main", "--format", "text");
        }
    }
}
