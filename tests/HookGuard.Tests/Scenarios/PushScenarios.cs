namespace HookGuard.Tests.Scenarios;

[Category("Slow")]
[TestFixture("in process")]
[TestFixture("git")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PushScenarios(string reader) : PushTest(reader)
{
    private const string Unsorted = "a tree is not as git writes it";

    [Test]
    public void A_clean_push_passes_in_silence()
    {
        using var repository = WithRemote();
        repository.Write("a", "new\n").Stage().Commit();

        Assert.That(repository.TryGit("push", "-q", "origin", "main"), Is.EqualTo(new CommandResult(0, "", "")));
    }

    [Test]
    public void A_new_branch_is_looked_at()
    {
        using var repository = WithRemote();
        repository.Git("checkout", "-q", "-b", "topic");
        Leak(repository, "a");

        Blocks(repository, "a:1:7", "push", "origin", "topic");
    }

    [Test]
    public void The_first_push_of_a_repository_is_looked_at()
    {
        using var repository = WithRemote(pushed: false);
        Leak(repository, "a");
        repository.Git("rm", "-q", "a");
        repository.Commit();

        Blocks(repository, "a:1:7", "push", "origin", "main");
    }

    [Test]
    public void What_a_later_commit_removes_is_found()
    {
        using var repository = WithRemote();
        Leak(repository, "a");
        repository.Write("a", "clean\n").Stage().Commit();

        Blocks(repository, "a:1:7", "push", "origin", "main");
    }

    [Test]
    public void Every_ref_of_a_push_is_looked_at()
    {
        using var repository = WithRemote();
        repository.Git("branch", "a-clean");
        repository.Git("checkout", "-q", "-b", "leaking");
        Leak(repository, "a");
        repository.Git("checkout", "-q", "-b", "z-clean", "main");

        Blocks(repository, "a:1:7", "push", "--all", "origin");
    }

    [Test]
    public void A_forced_push_is_looked_at()
    {
        using var repository = WithRemote();
        repository.Write("a", "one\n").Stage().Commit();
        repository.Git("push", "-q", "origin", "main");
        repository.Git("reset", "-q", "--hard", "HEAD~1");
        Leak(repository, "b");

        Blocks(repository, "b:1:7", "push", "--force", "origin", "main");
    }

    [Test]
    public void Deleting_a_branch_passes()
    {
        using var repository = WithRemote();
        repository.Git("push", "-q", "origin", "main:gone");
        Leak(repository, "unpushed");

        Assert.That(repository.TryGit("push", "-q", "origin", ":gone").ExitCode, Is.Zero);
    }

    [Test]
    public void What_is_not_pushed_does_not_block()
    {
        using var repository = WithRemote();
        repository.Git("branch", "clean");
        Leak(repository, "a");

        Assert.That(repository.TryGit("push", "-q", "origin", "clean").ExitCode, Is.Zero);
    }

    [Test]
    public void What_the_remote_has_is_not_found_again()
    {
        using var repository = WithRemote();
        Leak(repository, "a");
        repository.Git("push", "-q", "--no-verify", "origin", "main");
        repository.Write("b", "clean\n").Stage().Commit();

        Assert.That(repository.TryGit("push", "-q", "origin", "main"), Is.EqualTo(new CommandResult(0, "", "")));
    }

    [Test]
    public void A_value_that_the_remote_has_is_to_be_revoked_and_does_not_block()
    {
        using var repository = WithRemote();
        Leak(repository, "a");
        repository.Git("push", "-q", "--no-verify", "origin", "main");
        Leak(repository, "b");

        var push = repository.TryGit("push", "-q", "origin", "main");

        Assert.That(push.ExitCode, Is.Zero);
        Assert.That(push.Error, Does.Contain("b:1:7").And.Contain("Revoke it first"));
    }

    [Test]
    public void The_answer_names_the_rewrite()
    {
        using var repository = WithRemote();
        Leak(repository, "a");
        repository.Write("b", "x\n").Stage().Commit();

        Blocks(repository, "git commit --fixup=", "push", "origin", "main");
    }

    [Test]
    public void A_push_to_an_address_counts_as_one_to_its_remote()
    {
        using var repository = WithRemote();
        Leak(repository, "a");
        repository.Git("push", "-q", "--no-verify", "origin", "main");
        repository.Write("b", "clean\n").Stage().Commit();

        Assert.That(repository.TryGit("push", "-q", Remote(repository), "main").ExitCode, Is.Zero);
    }

    [Test]
    public void A_push_to_an_unknown_address_is_looked_at_whole()
    {
        using var repository = WithRemote();
        Leak(repository, "a");
        repository.Git("push", "-q", "--no-verify", "origin", "main");
        repository.Git("init", "-q", "--bare", "../elsewhere.git");

        Blocks(repository, "a:1:7", "push", "../elsewhere.git", "main");
    }

    [Test]
    public void A_remote_whose_tip_is_unknown_here_does_not_hide_anything()
    {
        using var repository = WithRemote();
        using var other = repository.At("../other");
        repository.Git("clone", "-q", Remote(repository), "../other");
        other.WithAuthor().Write("theirs", "x\n").Stage().Commit();
        other.Git("push", "-q", "origin", "main");
        Leak(repository, "a");

        Blocks(repository, "a:1:7", "push", "--force", "origin", "main");
    }

    [Test]
    public void Without_the_list_of_refs_what_HEAD_holds_is_looked_at()
    {
        using var repository = WithRemote();
        Leak(repository, "a");

        var result = repository.HookGuard("pre-push", "origin", Remote(repository));

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Error, Does.Contain("a:1:7"));
    }

    [Test]
    public void The_environment_of_pre_commit_stands_in_for_the_list_of_refs()
    {
        using var repository = WithRemote();
        repository.Git("checkout", "-q", "-b", "topic");
        Leak(repository, "a");
        repository.Environment["PRE_COMMIT"] = "1";
        repository.Environment["PRE_COMMIT_REMOTE_NAME"] = "origin";
        repository.Environment["PRE_COMMIT_TO_REF"] = repository.Head();
        repository.Git("checkout", "-q", "main");

        var result = repository.HookGuard("pre-push");

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Error, Does.Contain("a:1:7"));
    }

    [Test]
    public void Anything_else_on_standard_input_blocks()
    {
        using var repository = WithRemote();

        var result = repository.Run(TestRepository.Tool, ["pre-push", "origin", "x"], "main deadbeef\n"u8.ToArray());

        Assert.That(result.ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void A_commit_that_is_missing_blocks()
    {
        using var repository = WithRemote();
        var line = $"refs/heads/main {new string('1', 40)} refs/heads/main {Empty}\n";

        var result = repository.Run(TestRepository.Tool, ["pre-push", "origin", "x"], [.. line.Select(c => (byte)c)]);

        Assert.That(result.ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void A_value_whose_context_arrives_in_a_later_commit()
    {
        using var repository = WithRemote();
        repository.Write("a.py", LaterContext.Before).Stage().Commit();
        repository.Write("a.py", LaterContext.After).Stage().Commit();

        Blocks(repository, "a.py:1:6", "push", "origin", "main");
    }

    [Test]
    public void A_value_whose_context_arrives_in_a_later_push()
    {
        using var repository = WithRemote();
        repository.Write("a.py", LaterContext.Before).Stage().Commit();
        repository.Git("push", "-q", "origin", "main");
        repository.Write("a.py", LaterContext.After).Stage().Commit();

        Blocks(repository, "a.py:1:6", "push", "origin", "main");
    }

    [Test]
    public void Folders_that_repeat_within_each_other_block_and_hide_nothing([Values] bool isSorted)
    {
        using var repository = WithRemote();
        repository.Write("a", "1\n").Stage().Commit();
        repository.Git("reset", "-q", "--soft", TreeBomb.Commit(repository, isSorted: isSorted));

        Blocks(repository, isSorted ? "folders" : Unsorted, "push", "origin", "main");
        var found = TreeBomb.Commit(repository, "y\n", alone: $"key = {SampleTokens.One}\n", isSorted: isSorted);

        Blocks(repository, isSorted ? "z:1:7" : Unsorted, "push", "origin", $"{found}:refs/heads/main");
    }
}
