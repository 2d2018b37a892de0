using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Installation.Managers;

/// <summary>
/// Pushes through the real pre-commit and prek by a team's own entry for the push: they tell of it by environment variables, not by
/// standard input.
/// </summary>
[Category("Toolchain")]
[Parallelizable(ParallelScope.All)]
[TestFixture("pre-commit")]
[TestFixture("prek")]
public sealed class PreCommitPushTests(string manager)
{
    private const string Configuration = """
        repos:
          - repo: local
            hooks:
              - {id: push, name: push, entry: hookguard pre-push, language: system, stages: [push], pass_filenames: false, always_run: true}
        """;

    [TestCase("an update", "", "origin main")]
    [TestCase("a new branch", "git checkout -q -b topic", "origin topic")]
    [TestCase("a branch that is not checked out", "git branch topic && git reset -q --hard HEAD~1", "origin topic")]
    [TestCase("another name at the remote", "", "origin main:other")]
    [TestCase("a detached HEAD", "git checkout -q --detach", "origin HEAD:refs/heads/topic")]
    [TestCase("what a later commit took away", "git rm -q a && git commit -q -m Out", "origin main")]
    [TestCase("a forced update", "git commit -q --amend -m Again", "--force origin main")]
    [TestCase("the address of a remote", "", "../remote.git main")]
    [TestCase("an address that no remote has", "git init -q --bare ../other.git", "../other.git main")]
    [TestCase("a first commit", "git checkout -q --orphan new && git commit -q -m New", "origin new")]
    [TestCase("the first of several refs", "git branch clean HEAD~1", "origin main clean")]
    [TestCase("a tag", "git tag v1", "origin v1")]
    [TestCase("an annotated tag", "git tag -a v1 -m One", "origin v1")]
    public void A_credential_is_blocked(string what, string before, string push)
    {
        using var repository = Guarded();
        repository.Write("a", $"key = {SampleTokens.One}\n").Stage().Commit("Leak");

        var pushed = Push(repository, before, push);

        Assert.That(pushed.ExitCode, Is.EqualTo(1), what);
        Assert.That(
            pushed.Output,
            Does.Contain("push blocked: PagerDuty user API key in a:1:7").And.Not.Contain(SampleTokens.One),
            what
        );
    }

    [Test]
    public void A_credential_in_the_message_of_a_tag_on_a_new_commit_is_blocked()
    {
        using var repository = Guarded();
        repository.Commit("New").Git("tag", "-a", "v1", "-m", $"key = {SampleTokens.One}");

        var pushed = Push(repository, "", "origin v1");

        Assert.That(pushed.ExitCode, Is.EqualTo(1));
        Assert.That(pushed.Output, Does.Contain("push blocked: PagerDuty user API key in tag refs/tags/v1:6:7"));
    }

    [TestCase("an update", "", "origin main")]
    [TestCase("a new branch", "git checkout -q -b topic", "origin topic")]
    [TestCase("several refs", "git branch topic", "origin main topic")]
    [TestCase("a tag", "git tag -a v1 -m One", "origin v1")]
    [TestCase("a forced update", "git commit -q --amend -m Again", "--force origin main")]
    [TestCase("the address of a remote", "", "../remote.git main")]
    [TestCase("nothing new", "", "origin HEAD~1:refs/heads/main")]
    [TestCase("a deletion", "git push -q --no-verify origin HEAD:gone", "origin :gone")]
    public void A_clean_push_passes(string what, string before, string push)
    {
        using var repository = Guarded();
        repository.Write("a", "x\n").Stage().Commit("Clean");
        // What is not pushed is none of the push's business.
        repository.Git("checkout", "-q", "-b", "private");
        repository.Write("b", $"key = {SampleTokens.One}\n").Stage().Commit("Leak");
        repository.Git("checkout", "-q", "main");

        var pushed = Push(repository, before, push);

        Assert.That(pushed.ExitCode, Is.Zero, $"{what}\n{pushed.Output}");
    }

    [TestCase("run", "--all-files")]
    [TestCase("run", "--from-ref", "HEAD~1", "--to-ref", "HEAD")]
    public void A_run_by_hand_looks_at_what_it_is_about(params string[] arguments)
    {
        using var repository = Guarded();
        repository.Write(
            ".pre-commit-config.yaml",
            Configuration
                .Replace("pre-push", "pre-commit", StringComparison.Ordinal)
                .Replace("[push]", "[commit]", StringComparison.Ordinal)
        );
        repository.Write("a", $"key = {SampleTokens.One}\n").Stage().Commit("Leak");

        var run = repository.Run(RealPrograms.Require(manager), arguments);

        Assert.That(run.ExitCode, Is.EqualTo(1), run.Output + run.Error);
        Assert.That(run.Output, Does.Contain("a:1:7").And.Not.Contain(SampleTokens.One));
    }

    private TestRepository Guarded()
    {
        var program = RealPrograms.Require(manager);
        var repository = TestRepository.Init();
        RealPrograms.PutOnPath(repository, program);
        repository.Git("init", "-q", "--bare", "../remote.git");
        repository.Git("remote", "add", "origin", "../remote.git");
        repository.Write(".pre-commit-config.yaml", Configuration).Stage().Commit("First");
        repository.Git("push", "-q", "origin", "main");
        repository.Run(program, ["install", "-t", "pre-push"]);
        return repository;
    }

    private static CommandResult Push(TestRepository repository, string before, string push) =>
        repository.Run("sh", ["-ec", $"{before}\nexec git push {push} 2>&1"]);
}
