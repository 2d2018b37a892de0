namespace HookGuard.Tests.Scenarios.Commit;

[Category("Slow")]
public sealed class WaysToCommit : CommitScenario
{
    [Test]
    public void The_first_commit() => Blocks(Write(Secret).Stage().TryGit("commit", "-m", "x"), "a:1:7");

    [Test]
    public void A_clean_commit_passes_in_silence() =>
        Passes(Write("clean\n").Stage().TryGit("commit", "-q", "-m", "x"));

    [Test]
    public void Commit_all()
    {
        Write("clean\n").Stage().Commit();

        Blocks(Write(Secret).TryGit("commit", "-a", "-m", "x"), "a:1:7");
    }

    [Test]
    public void Commit_a_path()
    {
        Write("clean\n").Write("b", "clean\n").Stage().Commit();

        Blocks(Write(Secret).TryGit("commit", "-m", "x", "a"), "a:1:7");
    }

    [Test]
    public void Commit_a_path_leaves_out_what_else_is_staged()
    {
        Write("clean\n").Write("b", "clean\n").Stage().Commit();
        Repository.Write("b", Secret).Stage();

        Passes(Write("still clean\n").TryGit("commit", "-q", "-m", "x", "a"));
    }

    [Test]
    public void Commit_with_include()
    {
        Write("clean\n").Stage().Commit();

        Blocks(Write(Secret).TryGit("commit", "-m", "x", "--include", "a"), "a:1:7");
    }

    [Test]
    public void Commit_a_patch()
    {
        Write("clean\n").Stage().Commit();
        Write($"clean\n{Secret}");

        Blocks(
            Repository.Run("git", ["commit", "-q", "-p", "-m", "x"], "y\n"u8.ToArray()) with
            {
                Output = "",
            },
            "a:2:7"
        );
    }

    [Test]
    public void Commit_a_patch_that_leaves_the_secret_out()
    {
        var lines = string.Concat(Enumerable.Range(1, 20).Select(line => $"line {line}\n"));
        Write(lines).Stage().Commit();
        Write($"first\n{lines}{Secret}");

        Passes(Repository.Run("git", ["commit", "-q", "-p", "-m", "x"], "y\nn\n"u8.ToArray()));
    }

    [Test]
    public void Amend()
    {
        Write("clean\n").Stage().Commit();

        Blocks(Write(Secret).Stage().TryGit("commit", "--amend", "-m", "x"), "a:1:7");
    }

    [Test]
    public void Amend_the_message_alone()
    {
        Write(Secret).Stage().Commit();

        Passes(Repository.TryGit("commit", "-q", "--amend", "-m", "x"));
    }

    [Test]
    public void An_empty_commit()
    {
        Write(Secret).Stage().Commit();

        Passes(Repository.TryGit("commit", "-q", "--allow-empty", "-m", "x"));
    }

    [Test]
    public void An_orphan_branch_is_all_new()
    {
        Write(Secret).Stage().Commit().Git("checkout", "-q", "--orphan", "other");

        Blocks(Commit(), "a:1:7");
    }

    [Test]
    public void A_detached_head()
    {
        Write("clean\n").Stage().Commit().Git("checkout", "-q", "--detach");

        Blocks(Write(Secret).Stage().TryGit("commit", "-m", "x"), "a:1:7");
    }

    [Test]
    public void A_packed_branch()
    {
        Write($"old {SampleTokens.Two}\n").Stage().Commit().Git("gc", "-q");

        Blocks(Write($"old {SampleTokens.Two}\n{Secret}").Stage().TryGit("commit", "-m", "x"), "a:2:7");
    }

    [Test]
    public void From_a_sub_folder()
    {
        Write(Secret).Write("sub/b", "clean\n").Stage();

        Blocks(Repository.Run("git", ["commit", "-m", "x"], folder: "sub"), "a:1:7");
    }

    [TestCase("git")]
    [TestCase("libgit2")]
    public void By_hand_from_a_sub_folder_it_sees_the_whole_index(string reader)
    {
        Write(Secret).Write("sub/b", Secret).Stage();
        Repository.Environment["HOOKGUARD_READER"] = reader;

        var run = Repository.Run(TestRepository.Tool, ["pre-commit"], folder: "sub");

        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Error, Does.Contain("a:1:7").And.Contains("sub/b:1:7"));
        });
    }

    [Test]
    public void What_is_not_staged_is_not_looked_at()
    {
        Write("clean\n").Stage();

        Passes(Write(Secret).TryGit("commit", "-q", "-m", "x"));
    }

    [Test]
    public void What_is_staged_counts_whatever_the_working_file_holds()
    {
        Write(Secret).Stage();

        Blocks(Write("clean\n").TryGit("commit", "-m", "x"), "a:1:7");
    }

    [Test]
    public void What_is_staged_counts_even_when_the_working_file_is_gone()
    {
        Write(Secret).Stage();
        File.Delete(Repository.PathOf("a"));

        Blocks(Commit(), "a:1:7");
    }
}
