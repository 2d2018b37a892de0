using static HookGuard.Tests.Scenarios.RewriteRunner;

namespace HookGuard.Tests.Scenarios;

/// <summary>Runs the commands that the guard advises, and looks whether the secret is gone and the rest is still there.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RewriteScenarios
{
    private static readonly string Leaking = $"key = {SampleTokens.One}\n";

    [Test]
    public void The_newest_commit_is_amended()
    {
        using var repository = Start();
        repository.Write("in a/it's", Leaking).Stage().Commit("Leak");

        var steps = Follow(repository, "in a/it's");

        Assert.That(steps, Has.Count.EqualTo(1));
        Assert.That(Subjects(repository), Is.EqualTo(["Leak", "First"]));
    }

    [Test]
    public void A_commit_further_back_gets_a_fixup()
    {
        using var repository = Start();
        repository.Write("a", Leaking).Stage().Commit("Leak");
        repository.Write("b", "b\n").Stage().Commit("After");
        repository.Write("c", "c\n").Stage().Commit("Last");

        var steps = Follow(repository, "a");

        Assert.That(steps[0].Lines, Has.Some.Contains("--fixup="));
        Assert.That(Subjects(repository), Is.EqualTo(["Last", "After", "Leak", "First"]));
    }

    [Test]
    public void Several_files_of_a_commit_are_put_right_at_once([Values] bool isTip)
    {
        using var repository = Start();
        repository.Write("a", Leaking).Write("b", Leaking).Stage().Commit("Leak");
        if (!isTip)
        {
            repository.Write("c", "c\n").Stage().Commit("Last");
        }

        var steps = Follow(repository, "a", "b");

        Assert.That(steps[0].Text, Does.EndWith("Remove it from a and b, then:"));
        Assert.That(Subjects(repository)[^2..], Is.EqualTo(["Leak", "First"]));
    }

    [Test]
    public void A_file_and_the_message_of_a_commit_are_put_right_at_once([Values] bool isTip)
    {
        using var repository = Start();
        repository.Write("a", Leaking).Stage().Commit($"Use {SampleTokens.One}");
        if (!isTip)
        {
            repository.Write("c", "c\n").Stage().Commit("Last");
        }

        Follow(repository, "a");

        Assert.That(Subjects(repository)[^2..], Is.EqualTo(["Use gone", "First"]));
    }

    [Test]
    public void Several_commits_are_put_right_one_after_another()
    {
        using var repository = Start();
        repository.Write("a", Leaking).Stage().Commit("One");
        repository.Write("b", "b\n").Stage().Commit("Two");
        repository.Write("c", "x\n" + Leaking).Stage().Commit("Three");
        repository.Write("c", "x\n").Write("d", $"key = {SampleTokens.Two}\n").Stage().Commit("Four");

        Follow(repository, ["a"], Clean, "HEAD", isAll: false);
        Follow(repository, ["c"], "x\n", "HEAD", isAll: false);
        Follow(repository, "d");

        Assert.That(Subjects(repository), Is.EqualTo(["Four", "Three", "Two", "One", "First"]));
        Assert.That(repository.Git("show", "HEAD~1:c"), Does.StartWith("x\nkey = ").And.Not.Contain(SampleTokens.One));
    }

    [Test]
    public void The_first_commit_of_all_gets_a_fixup()
    {
        using var repository = TestRepository.Init();
        repository.Write("a", Leaking).Stage().Commit("Leak");
        repository.Write("b", "b\n").Stage().Commit("Last");

        Follow(repository, "a");

        Assert.That(Subjects(repository), Is.EqualTo(["Last", "Leak"]));
    }

    [Test]
    public void A_fixup_keeps_the_merges_above()
    {
        using var repository = Start();
        repository.Write("a", Leaking).Stage().Commit("Leak");
        Merge(repository, "side", "s");

        Follow(repository, "a");

        Assert.That(repository.Git("rev-list", "--merges", "--count", "HEAD").Trim(), Is.EqualTo("1"));
    }

    [Test]
    public void What_a_later_commit_took_away_is_taken_out_where_it_came_in()
    {
        using var repository = Start();
        repository.Write("a", "x\n" + Leaking).Stage().Commit("Leak");
        repository.Write("a", "x\n").Write("b", "b\n").Stage().Commit("Take away");

        Follow(repository, ["a"], taken: "x\n", from: "HEAD");

        Assert.That(Subjects(repository), Is.EqualTo(["Take away", "Leak", "First"]));
    }

    [Test]
    public void What_later_commits_replaced_and_edited_is_no_conflict()
    {
        using var repository = Start();
        repository.Write("a", $"one\n{Leaking}two\n").Stage().Commit("Add");
        repository.Write("a", "one\nkey = env\ntwo\n").Stage().Commit("Replace");
        repository.Write("a", "one!\nkey = env()\ntwo!\n").Stage().Commit("Edit");

        Follow(repository);

        Assert.That(Subjects(repository), Is.EqualTo(["Edit", "Replace", "Add", "First"]));
        Assert.That(repository.Git("show", "HEAD:a"), Is.EqualTo("one!\nkey = env()\ntwo!\n"));
    }

    [Test]
    public void A_merge_is_made_anew()
    {
        using var repository = Start();
        Merge(repository, "side", "s", ("a", Leaking));
        repository.Write("b", "b\n").Stage().Commit("Last");

        Follow(repository, "a");

        Assert.That(repository.Git("rev-list", "--merges", "--count", "HEAD").Trim(), Is.EqualTo("1"));
        Assert.That(Subjects(repository)[0], Is.EqualTo("Last"));
    }

    [Test]
    public void A_merge_that_is_the_newest_commit_is_amended()
    {
        using var repository = Start();
        Merge(repository, "side", "s", ("a", Leaking));

        Follow(repository, "a");

        Assert.That(repository.Git("rev-list", "--merges", "--count", "HEAD").Trim(), Is.EqualTo("1"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void A_message_is_written_anew(bool isTip)
    {
        using var repository = Start();
        repository.Write("a", "a\n").Stage().Commit($"Use {SampleTokens.One}");
        if (!isTip)
        {
            repository.Write("b", "b\n").Stage().Commit("Last");
        }

        Follow(repository);

        Assert.That(Subjects(repository), Does.Contain("Use gone").And.Contain("First"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void An_author_is_corrected(bool isTip)
    {
        using var repository = Start();
        repository.Write("a", "a\n").Stage();
        repository.Git("commit", "-q", "-m", "Mine", "--author", $"A <{SampleTokens.One}>");
        if (!isTip)
        {
            repository.Write("b", "b\n").Stage().Commit("Last");
        }

        Follow(repository);

        Assert.That(Subjects(repository), Does.Contain("Mine"));
    }

    [Test]
    public void A_branch_that_is_not_checked_out_is_checked_out_first()
    {
        using var repository = Start();
        repository.Git("checkout", "-q", "-b", "topic");
        repository.Write("a", Leaking).Stage().Commit("Leak");
        repository.Git("checkout", "-q", "main");

        Follow(repository, ["a"], Clean, from: "topic");

        Assert.That(repository.Git("log", "-p", "--branches"), Does.Not.Contain(SampleTokens.One));
    }

    private static void Merge(
        TestRepository repository,
        string branch,
        string path,
        (string Path, string Content)? extra = null
    )
    {
        repository.Git("checkout", "-q", "-b", branch, "HEAD");
        repository.Write(path, "s\n").Stage().Commit(branch);
        repository.Git("checkout", "-q", "main");
        repository.Write("ours", "o\n").Stage().Commit("Ours");
        repository.Git("merge", "-q", "--no-ff", "--no-commit", branch);
        if (extra is var (name, content))
        {
            repository.Write(name, content).Stage();
        }

        repository.Commit("Merge");
        repository.Git("branch", "-q", "-D", branch);
    }

    private static string[] Subjects(TestRepository repository) =>
        repository.Git("log", "--format=%s").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
