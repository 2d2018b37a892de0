namespace HookGuard.Tests.Scenarios.Commit;

[Category("Slow")]
public sealed class Merges : CommitScenario
{
    [Test]
    public void A_clean_merge_of_other_peoples_old_secrets()
    {
        Diverge(theirs: $"one\n{Secret}", ours: "one\n");
        Repository.Write("ours", "two\n").Stage().Commit();

        Passes(Repository.TryGit("merge", "-q", "--no-edit", "theirs"), Readers.BothBeyondGit);
    }

    [Test]
    public void A_clean_merge_of_one_file_by_both()
    {
        var middle = string.Concat(Enumerable.Range(1, 20).Select(line => $"line {line}\n"));
        Diverge(theirs: $"{Secret}{middle}", ours: $"{middle}ours {SampleTokens.Two}\n", from: middle);

        Passes(Repository.TryGit("merge", "-q", "--no-edit", "theirs"), Readers.BothBeyondGit);
    }

    [Test]
    public void A_conflicted_merge_with_other_peoples_old_secrets()
    {
        Diverge(theirs: $"theirs\n{Secret}", ours: "ours\n");
        Repository.TryGit("merge", "-q", "theirs");

        Passes(Write($"both\n{Secret}").Stage().TryGit("commit", "-q", "-m", "x"), Readers.BothBeyondGit);
    }

    [Test]
    public void A_secret_typed_into_a_conflict_resolution()
    {
        Diverge(theirs: $"theirs\n{Secret}", ours: "ours\n");
        Repository.TryGit("merge", "-q", "theirs");

        Blocks(
            Write($"both\n{Secret}typed {SampleTokens.Two}\n").Stage().TryGit("commit", "-m", "x"),
            Readers.BothBeyondGit,
            "a:3:7"
        );
    }

    [Test]
    public void A_merge_that_is_continued()
    {
        Diverge(theirs: "theirs\n", ours: "ours\n");
        Repository.TryGit("merge", "-q", "theirs");
        Write($"both\n{Secret}").Stage();
        Repository.Environment["GIT_EDITOR"] = "true";

        Blocks(Repository.TryGit("merge", "--continue"), "a:2:7");
    }

    [Test]
    public void A_file_added_to_a_merge()
    {
        Diverge(theirs: $"one\n{Secret}", ours: "one\n");
        Repository.Write("ours", "two\n").Stage().Commit();
        Repository.Git("merge", "-q", "--no-commit", "--no-ff", "theirs");

        Blocks(Repository.Write("b", Secret).Stage().TryGit("commit", "-m", "x"), Readers.BothBeyondGit, "b:1:7");
    }

    [Test]
    public void A_merge_of_several_branches()
    {
        Diverge(theirs: $"one\n{Secret}", ours: "one\n");
        Repository.Git("checkout", "-q", "-b", "others", "main");
        Repository.Write("b", $"key = {SampleTokens.Two}\n").Stage().Commit();
        Repository.Git("checkout", "-q", "main");
        Repository.Write("ours", "two\n").Stage().Commit();

        Passes(Repository.TryGit("merge", "-q", "--no-edit", "theirs", "others"), Readers.BothBeyondGit);
    }

    [Test]
    public void A_squashed_merge_records_everything_anew()
    {
        Diverge(theirs: $"one\n{Secret}", ours: "one\n");
        Repository.Git("merge", "-q", "--squash", "theirs");

        Blocks(Commit(), "a:2:7");
    }

    [Test]
    public void A_cherry_pick_that_is_continued()
    {
        Diverge(theirs: $"theirs\n{Secret}", ours: "ours\n");
        Repository.TryGit("cherry-pick", "theirs");
        Write($"both\n{Secret}").Stage();

        Blocks(Repository.TryGit("-c", "core.editor=true", "cherry-pick", "--continue"), "a:2:7");
    }

    [Test]
    public void A_cherry_pick_without_a_commit()
    {
        Diverge(theirs: $"one\n{Secret}", ours: "one\n");
        Repository.Git("cherry-pick", "--no-commit", "theirs");

        Blocks(Commit(), "a:2:7");
    }

    [Test]
    public void A_revert_that_brings_a_secret_back()
    {
        Write(Secret).Stage().Commit();
        Write("clean\n").Stage().Commit();
        Repository.Git("revert", "--no-commit", "HEAD");

        Blocks(Commit(), "a:1:7");
    }

    [Test]
    public void A_revert_that_takes_a_secret_out()
    {
        Write("clean\n").Stage().Commit();
        Write(Secret).Stage().Commit();
        Repository.Git("revert", "--no-commit", "HEAD");

        Passes(Commit());
    }

    private void Diverge(string theirs, string ours, string from = "one\n")
    {
        Write(from).Stage().Commit().Git("checkout", "-q", "-b", "theirs");
        Write(theirs).Stage().Commit();
        Repository.Git("checkout", "-q", "main");
        Write(ours).Stage().Commit();
    }
}
