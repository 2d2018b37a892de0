namespace HookGuard.Tests.Scenarios;

[TestFixture("in process")]
[TestFixture("git")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PostCommitScenarios(string reader)
{
    [Test]
    public void A_commit_that_left_out_the_checks_is_warned_of_and_stands()
    {
        using var repository = Watched();

        var commit = repository
            .Write("a", $"key = {SampleTokens.One}\n")
            .Stage()
            .TryGit("commit", "-q", "--no-verify", "-m", "Leak");

        Assert.Multiple(() =>
        {
            Assert.That(commit.ExitCode, Is.Zero);
            Assert.That(commit.Error, Does.Contain("a:1:7").And.Contain("git commit --amend --no-edit"));
            Assert.That(commit.Error, Does.Not.Contain(SampleTokens.One));
            Assert.That(repository.Git("log", "-1", "--format=%s"), Is.EqualTo("Leak\n"));
        });
    }

    [Test]
    public void A_clean_commit_is_passed_over_in_silence()
    {
        using var repository = Watched();

        var commit = repository.Write("a", "x\n").Stage().TryGit("commit", "-q", "-m", "Clean");

        Assert.That(commit, Is.EqualTo(new CommandResult(0, "", "")));
    }

    [Test]
    public void A_rebase_is_warned_of()
    {
        using var repository = Watched("post-rewrite");
        repository.Write("a", $"key = {SampleTokens.One}\n").Stage().Commit("Leak");
        repository.Git("branch", "topic");
        repository.Git("reset", "-q", "--hard", "HEAD~1");
        repository.Write("b", "b\n").Stage().Commit("Ours");

        var rebase = repository.TryGit("rebase", "-q", "main", "topic");

        Assert.That(rebase.ExitCode, Is.Zero);
        Assert.That(rebase.Error, Does.Contain("a:1:7"));
    }

    [Test]
    public void Nothing_that_goes_wrong_fails_the_commit()
    {
        using var repository = Watched().Write(".hookguard.json", "{ nonsense").Write("a", "x\n").Stage();

        var commit = repository.TryGit("commit", "-q", "-m", "Broken");

        Assert.That(commit.ExitCode, Is.Zero);
        Assert.That(commit.Error, Does.Contain(".hookguard.json"));
    }

    private TestRepository Watched(string hook = "post-commit")
    {
        return TestRepository.Init().Write("first", "x\n").Stage().Commit("First").Hook(hook).Read(by: reader);
    }
}
