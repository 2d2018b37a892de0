namespace HookGuard.Tests.Scenarios;

/// <summary>Pushes to a remote that has several branches already, of which some have what is pushed.</summary>
[Category("Slow")]
[TestFixture("in process")]
[TestFixture("git")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PushedBranchScenarios : PushTest, IDisposable
{
    private static readonly CommandResult Silence = new(0, "", "");

    private readonly TestRepository repository;

    /// <summary>
    /// The remote has <c>main</c>, three commits long, of which the second leaked what the third takes away, <c>first</c>, which
    /// stayed behind at the first, and <c>one</c> and <c>two</c>, each a commit on top of that.
    /// </summary>
    public PushedBranchScenarios(string reader)
        : base(reader)
    {
        repository = WithRemote();
        repository.Git("branch", "first");
        Branch("one");
        Branch("two");
        repository.Git("checkout", "-q", "main");
        Leak(repository, "leaked");
        repository.Git("rm", "-q", "leaked");
        repository.Commit();
        repository.Git("push", "-q", "--no-verify", "--all", "origin");
    }

    [TestCase("origin/one")]
    [TestCase("origin/main")]
    [TestCase("origin/main~1")]
    [TestCase("origin/main~2")]
    [TestCase("origin/main origin/one")]
    [TestCase("origin/main~2 origin/main")]
    [TestCase("origin/main origin/one origin/two")]
    [TestCase("origin/main~1 origin/one origin/two")]
    public void A_commit_on_top_of_what_the_remote_has(string parents)
    {
        Assert.That(Push(Child(parents, "clean\n")), Is.EqualTo(Silence));

        Blocks(repository, "new:1:7", "push", "origin", Child(parents, $"key = {SampleTokens.Two}\n"));
    }

    [TestCase("main")]
    [TestCase("main~1")]
    [TestCase("main~2")]
    [TestCase("one")]
    public void A_new_branch_without_a_commit_of_its_own_is_no_news(string tip) =>
        Assert.That(Push($"{tip}:refs/heads/new"), Is.EqualTo(Silence));

    [Test]
    public void A_branch_that_is_set_to_another_is_no_news() =>
        Assert.That(Push("main:one", "--force"), Is.EqualTo(Silence));

    [Test]
    public void A_value_that_stands_below_is_to_be_revoked_and_does_not_block()
    {
        repository.Git("checkout", "-q", "main~1");
        Leak(repository, "again");

        var push = Push("HEAD:refs/heads/new");

        Assert.That(push.ExitCode, Is.Zero);
        Assert.That(
            push.Error,
            Does.Contain("again:1:7").And.Contain("Revoke it first").And.Not.Contain(SampleTokens.One)
        );
    }

    [TestCase(2)]
    [TestCase(40)]
    public void Every_one_of_several_commits_is_looked_at(int count)
    {
        repository.Git("checkout", "-q", "one");
        Leak(repository, "first");
        for (var commit = 1; commit < count; commit++)
        {
            repository.Write("first", $"{commit}\n").Stage().Commit();
        }

        Blocks(repository, "first:1:7", "push", "origin", "HEAD:refs/heads/new");
        repository.Git("reset", "-q", "--soft", "origin/one");
        for (var commit = 0; commit < count; commit++)
        {
            repository.Write("first", $"{commit}\n").Stage().Commit();
        }

        Assert.That(Push("HEAD:refs/heads/new"), Is.EqualTo(Silence));
    }

    [Test]
    public void A_history_that_begins_anew_is_looked_at_whole()
    {
        repository.Git("checkout", "-q", "--orphan", "fresh");
        Leak(repository, "a");
        repository.Git("rm", "-q", "a");
        repository.Commit();

        Blocks(repository, "a:1:7", "push", "origin", "fresh");
    }

    [Test]
    public void Several_branches_at_once_that_stand_on_one_another()
    {
        repository.Git("push", "-q", "origin", $"{Child("one", "a\n")}", $"{Child("main~2", "b\n")}");
        repository.Git("checkout", "-q", "two");
        Leak(repository, "a");
        repository.Git("branch", "below");
        repository.Write("a", "clean\n").Stage().Commit();

        Blocks(repository, "a:1:7", "push", "origin", "two", "below");
    }

    [Test]
    public void A_branch_that_has_moved_to_where_nobody_here_has_been()
    {
        using var other = repository.At("../other");
        repository.Git("clone", "-q", Remote(repository), "../other");
        other.WithAuthor().Write("theirs", "x\n").Stage().Commit();
        other.Git("push", "-q", "--force", "origin", "HEAD:one");

        Assert.That(Push($"{Child("one", "clean\n").Split(':')[0]}:one", "--force"), Is.EqualTo(Silence));
        Blocks(repository, "new:1:7", "push", "origin", Child("one", $"key = {SampleTokens.Two}\n"));
    }

    [Test]
    public void A_branch_that_may_have_been_rewritten_makes_the_others_doubtful_until_it_is_fetched()
    {
        using var other = repository.At("../other");
        repository.Git("clone", "-q", Remote(repository), "../other");
        other.WithAuthor().Write("theirs", "x\n").Stage().Commit();
        other.Git("push", "-q", "--force", "origin", "HEAD:one");
        var child = Child("main", "clean\n").Split(':')[0];

        // Whoever rewrote it may have rewritten main as well, to take away the leak.
        Blocks(repository, "leaked:1:7", "push", "--force", "origin", $"{child}:one");
        Blocks(repository, "git fetch --prune", "push", "--force", "origin", $"{child}:one");
        repository.Git("fetch", "-q", "--prune", "origin");
        Assert.That(Push($"{child}:one", "--force"), Is.EqualTo(Silence));
    }

    [Test]
    public void What_is_ignored_passes()
    {
        repository.Git("checkout", "-q", "one");
        repository.Write(".hookguard.json", """{ "paths": { "ignore": ["ignored"] } }""").Stage().Commit();
        Leak(repository, "ignored");

        Assert.That(Push("one"), Is.EqualTo(Silence));
    }

    [TestCase("blob:none")]
    [TestCase("tree:0")]
    public void What_a_partial_clone_lacks_of_older_commits_does_not_matter(string filter)
    {
        repository.At("../remote.git").Config("uploadpack.allowFilter", "true");
        var longer = Child("main", "x\n");
        repository.Git("push", "-q", "--no-verify", "origin", $"{longer.Split(':')[0]}:main");
        repository.Git("clone", "-q", $"--filter={filter}", $"file://{Remote(repository)}", "../partial");
        var partial = repository.At("../partial").WithAuthor().Hook("pre-push");
        // Of this commit all is fetched, and of the one before it nothing. Both lie between two branches.
        partial.Git("checkout", "-q", "origin/main~1");
        partial.Write("new", "x\n").Stage().Commit();

        Assert.That(partial.TryGit("push", "-q", "origin", "HEAD:refs/heads/new"), Is.EqualTo(Silence));
    }

    public void Dispose() => repository.Dispose();

    private void Branch(string name)
    {
        repository.Git("checkout", "-q", "-b", name, "main");
        repository.Write(name, "x\n").Stage().Commit();
    }

    private CommandResult Push(string what, params string[] options) =>
        repository.TryGit(["push", "-q", .. options, "origin", what]);

    /// <summary>What to push: a commit with these parents, the files of the first, and one that is new.</summary>
    private string Child(string parents, string content)
    {
        var all = parents.Split(' ');
        repository.Git("read-tree", all[0]);
        repository.Write("new", content).Stage("new");
        var tree = repository.Git("write-tree").Trim();
        var child = repository
            .Git(["commit-tree", .. all.SelectMany(parent => new[] { "-p", parent }), "-m", content[..1], tree])
            .Trim();
        return $"{child}:refs/heads/child-{child}";
    }
}
