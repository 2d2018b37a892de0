namespace HookGuard.Tests.Scenarios;

[TestFixture("git")]
[TestFixture("libgit2")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CommitScenarios(string reader)
{
    [Test]
    public void The_first_commit_is_blocked()
    {
        using var repository = Guarded();

        var commit = repository.Write("a.txt", $"key = {Tokens.One}\n").Stage().TryGit("commit", "-m", "First");

        Assert.That(commit.ExitCode, Is.EqualTo(1), commit.Error);
        Assert.That(commit.Error, Does.Contain("a.txt:1:7"));
    }

    [Test]
    public void A_clean_commit_passes_in_silence()
    {
        using var repository = Guarded();

        var commit = repository.Write("a.txt", "nothing\n").Stage().TryGit("commit", "-q", "-m", "First");

        Assert.That(commit, Is.EqualTo(new CommandResult(0, "", "")));
    }

    private TestRepository Guarded()
    {
        var repository = TestRepository.Init().Hook("pre-commit");
        repository.Environment["HOOKGUARD_READER"] = reader;
        return repository;
    }
}
