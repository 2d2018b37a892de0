namespace HookGuard.Tests.Scenarios;

/// <summary>Pushes from and to repositories of every kind, also broken ones.</summary>
[Category("Slow")]
[TestFixture("in process")]
[TestFixture("git")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PushedRepositoryScenarios(string reader) : PushTest(reader)
{
    [TestCase("HEAD")]
    [TestCase("HEAD~1")]
    [TestCase("HEAD^{tree}")]
    [TestCase("HEAD~1:in")]
    [TestCase("HEAD:in/a")]
    public void An_object_that_is_damaged_blocks(string name)
    {
        using var repository = WithRemote();
        repository.Write("in/a", "x\n").Stage().Commit();
        repository.Write("in/a", "y\n").Stage().Commit();
        var id = repository.Git("rev-parse", name).Trim();
        var line = $"refs/heads/main {repository.Head()} refs/heads/main {Empty}\n";
        var file = repository.PathOf($".git/objects/{id[..2]}/{id[2..]}");
        File.SetAttributes(file, FileAttributes.Normal);
        var bytes = File.ReadAllBytes(file);
        bytes.AsSpan(bytes.Length / 2).Fill(0xAA);
        File.WriteAllBytes(file, bytes);

        var result = repository.Run(TestRepository.Tool, ["pre-push", "origin", "x"], [.. line.Select(c => (byte)c)]);

        Assert.That(result.ExitCode, Is.EqualTo(3), result.Error);
    }

    [Test]
    public void A_partial_clone_that_lacks_old_blobs_pushes()
    {
        using var repository = WithRemote();
        repository.At("../remote.git").Config("uploadpack.allowFilter", "true");
        repository.Write("b", "x\n").Stage().Commit();
        repository.Git("push", "-q", "origin", "main");
        var partial = Partial(repository);
        // On top of what is not here, without asking for it.
        partial.Write("new", "y\n").Git("add", "--sparse", "new");
        partial.Commit();
        Assert.That(partial.TryGit("push", "-q", "origin", "main"), Is.EqualTo(new CommandResult(0, "", "")));
        partial.Write("new", $"key = {SampleTokens.One}\n").Git("add", "--sparse", "new");
        partial.Commit();

        Blocks(partial, "new:1:7", "push", "origin", "main");
    }

    [Test]
    public void A_partial_clone_whose_old_side_is_not_here_takes_every_line_for_new()
    {
        using var repository = WithRemote();
        repository.At("../remote.git").Config("uploadpack.allowFilter", "true");
        repository.Write("b", $"key = {SampleTokens.One}\n").Stage().Commit();
        repository.Git("push", "-q", "--no-verify", "origin", "main");
        var partial = Partial(repository);
        partial.Write("b", $"x\nkey = {SampleTokens.One}\n").Git("add", "--sparse", "b");
        partial.Commit();

        Blocks(partial, "b:2:7", "push", "origin", "main");
    }

    [Test]
    public void A_partial_clone_that_pushes_what_is_not_here_is_told_so()
    {
        using var repository = WithRemote();
        repository.At("../remote.git").Config("uploadpack.allowFilter", "true");
        repository.Write("b", "x\n").Stage().Commit();
        repository.Git("push", "-q", "origin", "main");
        var partial = Partial(repository);
        // To somewhere that has none of it: the blobs would have to be fetched first.
        var line = $"refs/heads/main {partial.Head()} refs/heads/main {Empty}\n";

        var push = partial.Run(
            TestRepository.Tool,
            ["pre-push", "elsewhere", "elsewhere"],
            [.. line.Select(c => (byte)c)]
        );

        Assert.That(push.ExitCode, Is.EqualTo(3));
        Assert.That(push.Error, Does.Contain("git cannot read its content"));
    }

    [Test]
    public void A_push_from_a_shallow_clone_looks_at_what_is_new()
    {
        using var repository = WithRemote();
        Leak(repository, "old");
        repository.Write("b", "x\n").Stage().Commit();
        repository.Git("push", "-q", "--no-verify", "origin", "main");
        repository.Git("clone", "-q", "--depth=1", $"file://{Remote(repository)}", "../shallow");
        using var shallow = repository.At("../shallow").WithAuthor().Hook("pre-push");
        shallow.Write("c", "x\n").Stage().Commit();
        Assert.That(shallow.TryGit("push", "-q", "origin", "main"), Is.EqualTo(new CommandResult(0, "", "")));
        shallow.Write("new", $"key = {SampleTokens.Two}\n").Stage().Commit();

        Blocks(shallow, "new:1:7", "push", "origin", "main");
    }

    [Test]
    public void A_push_over_the_network_is_looked_at()
    {
        using var repository = WithRemote();
        using var daemon = GitDaemon.Serve(Path.GetDirectoryName(Remote(repository))!);
        repository.Git("remote", "set-url", "origin", $"{daemon.Address}/remote.git");
        Leak(repository, "a");

        Blocks(repository, "a:1:7", "push", "origin", "main");
        repository.Git("reset", "-q", "--hard", "HEAD~1");
        repository.Write("b", "x\n").Stage().Commit();
        Assert.That(repository.TryGit("push", "-q", "origin", "main"), Is.EqualTo(new CommandResult(0, "", "")));
    }

    private static TestRepository Partial(TestRepository repository)
    {
        repository.Git(
            "clone",
            "-q",
            "--filter=blob:none",
            "--no-checkout",
            $"file://{Remote(repository)}",
            "../partial"
        );
        var partial = repository.At("../partial").WithAuthor().Hook("pre-push");
        partial.Git("sparse-checkout", "set", "--no-cone", "/nothing");
        partial.Git("read-tree", "-m", "HEAD");
        return partial;
    }
}
