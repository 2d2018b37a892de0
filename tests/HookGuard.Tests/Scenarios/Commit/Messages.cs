using System.Text;

namespace HookGuard.Tests.Scenarios.Commit;

/// <summary>The oracle is git itself: a message is blocked exactly if what git would record of it holds the secret.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class Messages : IDisposable
{
    private const string Scissors = "# ------------------------ >8 ------------------------";

    private readonly TestRepository repository = TestRepository.Init().Write("a", "one\n").Stage();

    [Test]
    public void A_secret_in_the_subject() => Blocks($"Use {SampleTokens.One}", "1:5");

    [Test]
    public void A_secret_in_the_body() => Blocks($"Subject\n\nUse {SampleTokens.One}\n", "3:5");

    [Test]
    public void A_clean_message() => Passes("Subject\n\nBody\n");

    [Test]
    public void A_comment_line_is_recorded_where_no_editor_was_used() =>
        Blocks($"Subject\n\n# {SampleTokens.One}", "3:3");

    [Test]
    public void A_comment_line_is_dropped_where_an_editor_was_used() =>
        Passes($"Subject\n\n# {SampleTokens.One}", editor: true);

    [Test]
    public void A_line_beside_comments_is_recorded_where_an_editor_was_used() =>
        Blocks($"Subject\n\n# comment\n {SampleTokens.One}", "4:2", editor: true);

    [TestCase("strip", false)]
    [TestCase("whitespace", true)]
    [TestCase("verbatim", true)]
    [TestCase("scissors", true)]
    [TestCase("default", true)]
    public void A_comment_line_without_an_editor_and_with_cleanup(string mode, bool isRecorded)
    {
        repository.Config("commit.cleanup", mode);

        BlocksIf(isRecorded, $"Subject\n\n# {SampleTokens.One}\n", editor: false);
    }

    [TestCase("strip", false)]
    [TestCase("whitespace", true)]
    [TestCase("verbatim", true)]
    [TestCase("scissors", true)]
    [TestCase("default", false)]
    public void A_comment_line_with_an_editor_and_with_cleanup(string mode, bool isRecorded)
    {
        repository.Config("commit.cleanup", mode);

        BlocksIf(isRecorded, $"Subject\n\n# {SampleTokens.One}\n", editor: true);
    }

    [TestCase("scissors", false)]
    [TestCase("default", true)]
    [TestCase("whitespace", true)]
    public void A_line_below_the_scissors_with_an_editor_and_with_cleanup(string mode, bool isRecorded)
    {
        repository.Config("commit.cleanup", mode);

        BlocksIf(isRecorded, $"Subject\n\n{Scissors}\nkey {SampleTokens.One}\n", editor: true);
    }

    [Test]
    public void A_line_below_the_scissors_is_recorded_where_no_editor_was_used() =>
        Blocks($"Subject\n\n{Scissors}\n# Everything below\n{SampleTokens.One}\n", "5:1");

    [Test]
    public void The_diff_that_git_shows_below_the_scissors_is_dropped()
    {
        repository.Write("a", $"one\n{SampleTokens.One}\n").Stage().Commit();
        repository.Write("a", "one\n").Stage().Hook("commit-msg");
        repository.Environment["GIT_EDITOR"] = Editor("Subject");

        Assert.That(repository.TryGit("commit", "-q", "-v").Error, Is.Empty);
        Assert.That(repository.Git("log", "-1", "--format=%B").Trim(), Is.EqualTo("Subject"));
    }

    [Test]
    public void The_diff_that_git_shows_by_configuration_is_dropped()
    {
        repository.Write("a", $"one\n{SampleTokens.One}\n").Stage().Commit();
        repository.Write("a", "one\n").Stage().Config("commit.verbose", "true").Hook("commit-msg");
        repository.Environment["GIT_EDITOR"] = Editor("Subject");

        Assert.That(repository.TryGit("commit", "-q").Error, Is.Empty);
    }

    [TestCase(";")]
    [TestCase("%")]
    public void Another_comment_character(string character)
    {
        repository.Config("core.commentChar", character);

        Passes($"Subject\n\n{character} {SampleTokens.One}\n", editor: true);
        Blocks($"Subject\n\n# {SampleTokens.One}\n", "3:3", editor: true);
    }

    [Test]
    public void A_comment_character_that_git_chooses()
    {
        repository.Config("core.commentChar", "auto").Hook("commit-msg");
        repository.Environment["GIT_EDITOR"] = Editor($"; {SampleTokens.One}\n# issue 1");
        repository.Commit("# starts with a hash");

        Assert.That(repository.TryGit("commit", "--amend").ExitCode, Is.Zero);
        Assert.That(repository.Git("log", "-1", "--format=%B"), Does.StartWith("# issue 1\n# starts"));
    }

    [Test]
    public void A_message_in_Latin1()
    {
        repository.Config("i18n.commitEncoding", "ISO-8859-1");

        var commit = BlocksIf(isRecorded: true, Encoding.Latin1.GetBytes($"Grüße {SampleTokens.One}"), editor: false);

        Assert.That(commit.Error, Does.Contain(":1:7"));
    }

    [Test]
    public void A_merge_message()
    {
        repository.Commit().Git("checkout", "-q", "-b", "theirs");
        repository.Write("b", "two\n").Stage().Commit();
        repository.Git("checkout", "-q", "main");
        repository.Hook("commit-msg");

        var merge = repository.TryGit("merge", "--no-ff", "-m", $"Merge {SampleTokens.One}", "theirs");

        Assert.That(merge.Error, Does.Contain("1:7"));
        Assert.That(merge.Error, Does.Contain("--git-path MERGE_MSG"));
    }

    [Test]
    public void What_to_do_about_a_message()
    {
        repository.Hook("commit-msg");

        Snapshots.Match(TryCommit(Encoding.UTF8.GetBytes($"Use {SampleTokens.One}"), editor: false).Error);
    }

    [Test]
    public void What_it_says_to_type_records_the_message_without_the_secret()
    {
        repository.Hook("commit-msg");
        var refused = TryCommit(Encoding.UTF8.GetBytes($"Use {SampleTokens.One}\n\nBecause\n"), editor: false);
        var command = refused
            .Error.Split('\n')
            .Single(line => line.StartsWith("    git commit", StringComparison.Ordinal));
        repository.Environment["GIT_EDITOR"] = Script("sed '1s/.*/Subject/' \"$1\"");
        var again = repository.Run("sh", ["-c", command]);

        Assert.Multiple(() =>
        {
            Assert.That(again.ExitCode, Is.Zero, again.Error);
            Assert.That(repository.Git("log", "-1", "--format=%B").Trim(), Is.EqualTo("Subject\n\nBecause"));
        });
    }

    [Test]
    public void A_message_that_is_not_there_is_a_wrong_usage() =>
        Assert.That(repository.HookGuard("commit-msg", "nowhere").ExitCode, Is.EqualTo(2));

    public void Dispose() => repository.Dispose();

    private void Passes(string message, bool editor = false) => BlocksIf(isRecorded: false, message, editor);

    private void Blocks(string message, string place, bool editor = false) =>
        Assert.That(BlocksIf(isRecorded: true, message, editor).Error, Does.Contain($":{place}"));

    private CommandResult BlocksIf(bool isRecorded, string message, bool editor) =>
        BlocksIf(isRecorded, Encoding.UTF8.GetBytes(message), editor);

    private CommandResult BlocksIf(bool isRecorded, byte[] message, bool editor)
    {
        TryCommit(message, editor);
        var recorded = repository.Git("log", "-1", "--format=%B");
        repository.Hook("commit-msg");
        var commit = TryCommit(message, editor);
        File.Delete(repository.PathOf(".git/hooks/commit-msg"));

        Assert.Multiple(() =>
        {
            Assert.That(
                recorded.Contains(SampleTokens.One, StringComparison.Ordinal),
                Is.EqualTo(isRecorded),
                recorded
            );
            Assert.That(commit.ExitCode, Is.EqualTo(isRecorded ? 1 : 0), commit.Error);
        });
        return commit;
    }

    private CommandResult TryCommit(byte[] message, bool editor)
    {
        File.WriteAllBytes(repository.PathOf("../message"), message);
        if (!editor)
        {
            return repository.TryGit("commit", "--allow-empty", "-q", "-F", "../message");
        }

        repository.Environment["GIT_EDITOR"] = "cp ../message";
        return repository.TryGit("commit", "--allow-empty", "-q");
    }

    /// <summary>An editor that puts a line above what git wrote.</summary>
    private string Editor(string line)
    {
        File.WriteAllText(repository.PathOf("../line"), line + "\n");
        return Script("cat ../line \"$1\"");
    }

    /// <summary>An editor that writes what a command makes of the file.</summary>
    private string Script(string command)
    {
        var file = repository.PathOf("../editor");
        TestRepository.WriteProgram(file, $"#!/bin/sh\n{command} > ../edited && cp ../edited \"$1\"\n");
        return file;
    }
}
