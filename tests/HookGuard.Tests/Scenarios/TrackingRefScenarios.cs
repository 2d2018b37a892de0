namespace HookGuard.Tests.Scenarios;

/// <summary>Refs under <c>refs/remotes</c> that do not tell, or do not tell any more, what the place of a push has.</summary>
[Category("Slow")]
[TestFixture("in process")]
[TestFixture("git")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TrackingRefScenarios : PushTest, IDisposable
{
    private static readonly CommandResult Silence = new(0, "", "");

    private readonly TestRepository repository;

    /// <summary>The remote has <c>main</c>. On top of it <c>topic</c> leaks, here alone.</summary>
    public TrackingRefScenarios(string reader)
        : base(reader)
    {
        repository = WithRemote();
        repository.Git("checkout", "-q", "-b", "topic");
        Leak(repository, "a");
    }

    [Test]
    public void A_branch_that_the_remote_has_deleted()
    {
        repository.Git("push", "-q", "--no-verify", "origin", "topic");
        repository.At("../remote.git").Git("update-ref", "-d", "refs/heads/topic");

        Blocks(repository, "a:1:7", "push", "origin", "topic");
    }

    [Test]
    public void A_branch_that_the_remote_has_set_back()
    {
        repository.Git("push", "-q", "--no-verify", "origin", "topic");
        repository.At("../remote.git").Git("update-ref", "refs/heads/topic", "main");

        Blocks(repository, "a:1:7", "push", "origin", "topic");
    }

    [Test]
    public void A_history_that_was_rewritten_on_every_branch()
    {
        repository.Git("push", "-q", "--no-verify", "origin", "topic", "topic:other");
        var remote = repository.At("../remote.git");
        var clean = remote.Git(
            "-c",
            "user.name=a",
            "-c",
            "user.email=a@b.c",
            "commit-tree",
            "-m",
            "Clean",
            "main^{tree}"
        );
        foreach (var branch in new[] { "main", "topic", "other" })
        {
            remote.Git("update-ref", $"refs/heads/{branch}", clean.Trim());
        }

        Blocks(repository, "a:1:7", "push", "--force", "origin", "topic");
        Blocks(repository, "git fetch --prune", "push", "--force", "origin", "topic");
    }

    [TestCase("remote.origin.pushurl")]
    [TestCase("url.PLACE.pushInsteadOf")]
    public void A_push_that_goes_elsewhere_than_a_fetch(string setting)
    {
        repository.Git("init", "-q", "--bare", "../elsewhere.git");
        var elsewhere = Path.GetFullPath("../elsewhere.git", repository.Folder);
        repository.Git("push", "-q", "--no-verify", "origin", "topic");
        repository.Config(
            setting.Replace("PLACE", elsewhere),
            setting.Contains("url.P") ? Remote(repository) : elsewhere
        );

        Blocks(repository, "a:1:7", "push", "origin", "topic:new");
    }

    [Test]
    public void The_second_address_of_a_remote()
    {
        repository.Git("init", "-q", "--bare", "../elsewhere.git");
        repository.Git("push", "-q", "--no-verify", "origin", "topic");
        repository.Git("remote", "set-url", "--add", "origin", "../elsewhere.git");

        Blocks(repository, "a:1:7", "push", "origin", "topic:new");
    }

    [Test]
    public void A_remote_whose_name_goes_on_from_that_of_another()
    {
        repository.Git("init", "-q", "--bare", "../private.git");
        repository.Git("remote", "add", "origin/priv", "../private.git");
        repository.Git("push", "-q", "--no-verify", "origin/priv", "topic");

        Blocks(repository, "a:1:7", "push", "origin", "topic");
    }

    [Test]
    public void A_ref_that_was_made_by_hand()
    {
        repository.Git("update-ref", "refs/remotes/origin/mine", "topic");

        Blocks(repository, "a:1:7", "push", "origin", "topic");
    }

    [Test]
    public void A_ref_that_was_written_by_hand()
    {
        repository.Write(".git/refs/remotes/origin/mine", $"{repository.Head()}\n");

        Blocks(repository, "a:1:7", "push", "origin", "topic");
    }

    [Test]
    public void A_ref_that_is_not_fetched_by_what_the_remote_is_configured_to_fetch()
    {
        repository.Git("push", "-q", "--no-verify", "origin", "topic");
        repository.Config("remote.origin.fetch", "+refs/heads/main:refs/remotes/origin/main");

        Blocks(repository, "a:1:7", "push", "origin", "topic:new");
    }

    [Test]
    public void A_mirror_whose_own_branches_are_what_it_fetches()
    {
        repository.Git("clone", "-q", "--mirror", Remote(repository), "../mirror.git");
        var mirror = repository.At("../mirror.git").Hook("pre-push");
        mirror.Git("fetch", "-q", repository.Folder, "topic:own");

        Blocks(mirror, "a:1:7", "push", "--mirror", "origin");
    }

    [Test]
    public void Every_ref_that_a_mirror_sends()
    {
        repository.Git("tag", "-a", "v1", "-m", "Tag", "topic");
        repository.Git("checkout", "-q", "main");
        repository.Git("branch", "-q", "-D", "topic");

        Blocks(repository, "a:1:7", "push", "--mirror", "origin");
    }

    [Test]
    public void A_clone_that_borrows_objects_sends_them_to_a_place_that_lacks_them()
    {
        repository.Git("init", "-q", "--bare", "../elsewhere.git");
        repository.Git("clone", "-q", "--shared", repository.Folder, "../borrower");
        var borrower = repository.At("../borrower").WithAuthor().Hook("pre-push");
        borrower.Write("b", "x\n").Stage().Commit();

        Blocks(borrower, "a:1:7", "push", "../elsewhere.git", "HEAD:new");
    }

    [Test]
    public void What_was_fetched_is_trusted_in_every_way_to_name_the_remote()
    {
        repository.Git("push", "-q", "--no-verify", "origin", "topic");
        var folder = Path.GetDirectoryName(Remote(repository));

        Assert.Multiple(() =>
        {
            Assert.That(Push("origin", "topic:b"), Is.EqualTo(Silence));
            Assert.That(Push(Remote(repository), "topic:c"), Is.EqualTo(Silence));
            Assert.That(Push($"file://{Remote(repository)}", "topic:d"), Is.EqualTo(Silence));
            Assert.That(Push("../remote.git", "topic:e"), Is.EqualTo(Silence));
            repository.Config("remote.pushDefault", "origin");
            repository.Config("push.default", "current").Git("checkout", "-q", "-b", "f");
            Assert.That(repository.TryGit("push", "-q"), Is.EqualTo(Silence));
            repository.Config($"url.{folder}/.insteadOf", "there:");
            repository.Git("remote", "set-url", "origin", "there:remote.git");
            Assert.That(Push("origin", "topic:g"), Is.EqualTo(Silence));
            Assert.That(Push("there:remote.git", "topic:h"), Is.EqualTo(Silence));
        });
    }

    [Test]
    public void A_clone_is_trusted_and_so_is_a_remote_with_another_name()
    {
        repository.Git("push", "-q", "--no-verify", "origin", "topic");
        repository.Git("clone", "-q", "-b", "topic", Remote(repository), "../clone");
        var clone = repository.At("../clone").WithAuthor().Hook("pre-push");
        clone.Write("b", "x\n").Stage().Commit();

        Assert.That(clone.TryGit("push", "-q", "origin", "HEAD:one"), Is.EqualTo(Silence));
        clone.Git("remote", "rename", "origin", "upstream");
        Assert.That(clone.TryGit("push", "-q", "upstream", "HEAD:two"), Is.EqualTo(Silence));
    }

    public void Dispose() => repository.Dispose();

    private CommandResult Push(string where, params string[] what) => repository.TryGit(["push", "-q", where, .. what]);
}
