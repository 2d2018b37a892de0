namespace HookGuard.Tests.Scenarios.Commit;

public sealed class Changes : CommitScenario
{
    [Test]
    public void An_old_secret_on_an_untouched_line()
    {
        Write($"one\n{Secret}two\n").Stage().Commit();

        Passes(Write($"zero\none\n{Secret}2\n").Stage().TryGit("commit", "-q", "-m", "x"));
    }

    [Test]
    public void An_old_secret_on_an_edited_line()
    {
        Write($"one\n{Secret}two\n").Stage().Commit();

        Blocks(Write($"one\n  {Secret}two\n").Stage().TryGit("commit", "-m", "x"), "a:2:9");
    }

    [Test]
    public void A_value_on_an_untouched_line_whose_context_arrives_later()
    {
        Repository.Write("a.py", LaterContext.Before).Stage().Commit();

        Blocks(
            Repository.Write("a.py", LaterContext.After).Stage().TryGit("commit", "-m", "x"),
            Readers.BothBeyondGit,
            "a.py:1:6"
        );
    }

    [Test]
    public void A_value_whose_context_was_there_already()
    {
        Repository.Write("a.py", LaterContext.After).Stage().Commit();

        Passes(
            Repository.Write("a.py", LaterContext.After + "client.close()\n").Stage().TryGit("commit", "-q", "-m", "x")
        );
    }

    [Test]
    public void Only_the_new_one_of_two_secrets()
    {
        Write(Secret).Stage().Commit();

        Blocks(Write($"{Secret}key = {SampleTokens.Two}\n").Stage().TryGit("commit", "-m", "x"), "a:2:7");
    }

    [Test]
    public void Removing_a_secret()
    {
        Write($"one\n{Secret}two\n").Stage().Commit();

        Passes(Write("one\ntwo\n").Stage().TryGit("commit", "-q", "-m", "x"));
    }

    [Test]
    public void Removing_the_file_of_a_secret()
    {
        Write(Secret).Stage().Commit();
        Repository.Git("rm", "-q", "a");

        Passes(Commit());
    }

    [Test]
    public void Replacing_a_secret_by_another()
    {
        Write(Secret).Stage().Commit();

        Blocks(Write($"key = {SampleTokens.Two}\n").Stage().TryGit("commit", "-m", "x"), "a:1:7");
    }

    [Test]
    public void A_rename()
    {
        Write($"one\n{Secret}").Stage().Commit();
        Repository.Git("mv", "a", "b");

        Passes(Commit(), Readers.BothBeyondGit);
    }

    [Test]
    public void A_rename_with_edits()
    {
        Write($"one\n{Secret}").Stage().Commit();
        Repository.Git("mv", "a", "folder-b");

        Passes(
            Repository.Write("folder-b", $"1\n2\n3\n4\n5\n{Secret}6\n").Stage().TryGit("commit", "-q", "-m", "x"),
            Readers.BothBeyondGit
        );
    }

    [Test]
    public void A_rename_that_brings_a_new_secret_in()
    {
        Write($"one\n{Secret}").Stage().Commit();
        Repository.Git("mv", "a", "b");
        Repository.Write("b", $"one\n{Secret}key = {SampleTokens.Two}\n").Stage();

        Blocks(Commit(), Readers.BothBeyondGit, "b:3:7");
    }

    [Test]
    public void A_renamed_folder()
    {
        Repository.Write("old/one", Secret).Write("old/two", Secret).Stage().Commit();
        Repository.Git("mv", "old", "new");

        Passes(Commit(), Readers.BothBeyondGit);
    }

    [Test]
    public void Two_files_that_change_names()
    {
        Write(Secret).Write("b", $"key = {SampleTokens.Two}\n").Stage().Commit();
        Write($"key = {SampleTokens.Two}\n").Write("b", Secret).Stage();

        Passes(Commit(), Readers.BothBeyondGit);
    }

    [Test]
    public void A_copy_of_a_file_that_changes_too()
    {
        Write($"one\n{Secret}").Stage().Commit();
        Write($"1\n{Secret}").Write("copy", $"2\n{Secret}").Stage();

        Passes(Commit(), Readers.BothBeyondGit);
    }

    [Test]
    public void A_copy_of_a_file_that_stays_as_it_is()
    {
        Write(Secret).Stage().Commit();

        Blocks(Repository.Write("copy", Secret).Stage().TryGit("commit", "-m", "x"), "copy:1:7");
    }

    [Test]
    public void A_changed_mode()
    {
        Write(Secret).Stage().Commit();
        Repository.Git("update-index", "--chmod=+x", "a");

        Passes(Commit());
    }

    [Test]
    public void A_changed_mode_with_a_new_secret()
    {
        Write("one\n").Stage().Commit();
        Write($"one\n{Secret}").Stage().Git("update-index", "--chmod=+x", "a");

        Blocks(Commit(), "a:2:7");
    }

    [Test]
    public void A_file_that_becomes_a_folder()
    {
        Write("one\n").Stage().Commit();
        Repository.Git("rm", "-q", "a");

        Blocks(Repository.Write("a/b", Secret).Stage().TryGit("commit", "-m", "x"), "a/b:1:7");
    }

    [Test]
    public void A_file_that_is_only_announced()
    {
        Repository.Write("announced", Secret).Git("add", "--intent-to-add", "announced");

        Passes(Write("clean\n").Stage("a").TryGit("commit", "-q", "-m", "x"));
    }

    [Test]
    public void A_file_that_was_announced_and_then_staged()
    {
        Repository.Write("announced", Secret).Git("add", "--intent-to-add", "announced");

        Blocks(Repository.TryGit("commit", "-a", "-m", "x"), "announced:1:7");
    }

    [Test]
    public void A_file_that_git_ignores_but_was_added_by_force()
    {
        Repository.Write(".gitignore", "*\n").Write("a", Secret).Stage();

        Blocks(Commit(), "a:1:7");
    }

    [Test]
    public void A_replacement_does_not_hide_what_is_recorded()
    {
        Write("clean\n").Stage();
        var clean = Repository.Git("rev-parse", ":a").Trim();
        Write(Secret).Stage();
        Repository.Git("replace", Repository.Git("rev-parse", ":a").Trim(), clean);

        Blocks(Commit(), Readers.BothBeyondGit, "a:1:7");
    }
}
