namespace HookGuard.Tests.Scenarios;

[Category("Slow")]
[TestFixture("in process")]
[TestFixture("git")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PushedTextScenarios(string reader) : PushTest(reader)
{
    [Test]
    public void A_commit_message_is_looked_at()
    {
        using var repository = WithRemote();
        repository.Commit($"Use {SampleTokens.One}");

        Blocks(repository, "commit message:1:5", "push", "origin", "main");
    }

    [Test]
    public void An_author_is_looked_at()
    {
        using var repository = WithRemote();
        repository.Git("commit", "-q", "--allow-empty", "-m", "x", "--author", $"A <{SampleTokens.One}@example.com>");

        Blocks(repository, "commit header", "push", "origin", "main");
    }

    [Test]
    public void A_tag_message_is_looked_at_even_where_the_commit_is_known()
    {
        using var repository = WithRemote();
        repository.Git("tag", "-a", "v1", "-m", SampleTokens.One);

        Blocks(repository, "tag refs/tags/v1", "push", "origin", "v1");
    }

    [Test]
    public void A_tag_within_a_tag_is_looked_at()
    {
        using var repository = WithRemote();
        repository.Git("tag", "-a", "inner", "-m", SampleTokens.One);
        repository.Git("tag", "-a", "outer", "-m", "fine", "inner");

        Blocks(repository, "tag refs/tags/outer", "push", "origin", "outer");
    }

    [Test]
    public void A_light_tag_brings_its_commits()
    {
        using var repository = WithRemote();
        repository.Git("checkout", "-q", "--detach");
        Leak(repository, "a");
        repository.Git("tag", "light");

        Blocks(repository, "a:1:7", "push", "--tags", "origin");
    }

    [Test]
    public void A_tag_of_a_blob_or_of_a_tree_is_looked_at()
    {
        using var repository = WithRemote();
        repository.Write("in/a", $"key = {SampleTokens.One}\n").Stage();
        repository.Git("tag", "blob", repository.Git("rev-parse", ":in/a").Trim());
        repository.Git("tag", "tree", repository.Git("write-tree").Trim());

        Blocks(repository, "refs/tags/blob:1:7", "push", "origin", "blob");
        Blocks(repository, "in/a:1:7", "push", "origin", "tree");
    }

    [Test]
    public void Notes_are_looked_at()
    {
        using var repository = WithRemote();
        repository.Git("notes", "add", "-m", $"key = {SampleTokens.One}");

        Blocks(repository, ":1:7", "push", "origin", "refs/notes/commits");
    }

    [Test]
    public void A_ref_name_is_looked_at()
    {
        using var repository = WithRemote();

        Blocks(repository, "ref name", "push", "origin", $"main:refs/heads/{SampleTokens.One}");
    }

    [Test]
    public void A_line_of_a_merge_that_no_parent_has_is_found_and_others_are_not()
    {
        using var repository = WithRemote();
        Leak(repository, "theirs");
        repository.Git("push", "-q", "--no-verify", "origin", "main");
        repository.Git("checkout", "-q", "-b", "topic", "HEAD~1");
        repository.Write("ours", "x\n").Stage().Commit();
        repository.Git("merge", "-q", "--no-commit", "main");
        repository.Commit("Merge");
        Assert.That(repository.TryGit("push", "-q", "origin", "topic").ExitCode, Is.Zero);
        repository.Git("checkout", "-q", "-b", "evil", "HEAD~1");
        repository.Git("merge", "-q", "--no-commit", "main");
        repository.Write("ours", $"x\nkey = {SampleTokens.Two}\n").Stage().Commit("Merge");

        Blocks(repository, "ours:2:7", "push", "origin", "evil");
    }

    [Test]
    public void A_NUL_hides_nothing_behind_it([Values("message", "header", "tag")] string place)
    {
        using var repository = WithRemote();
        repository.Write("a", "1\n").Stage().Commit();
        var secret = $"\0 {SampleTokens.One}";
        var written = place switch
        {
            "message" => WithNul(repository, "commit", $"{Fields(repository)}\nx\n{secret}\n"),
            "header" => WithNul(repository, "commit", $"{Fields(repository)}note x{secret}\n\nx\n"),
            _ => WithNul(
                repository,
                "tag",
                $"object {repository.Head()}\ntype commit\ntag v1\ntagger A <a@b> 0 +0000\n\nx{secret}\n"
            ),
        };

        Blocks(
            repository,
            place == "tag" ? "tag refs/tags/v1" : $"commit {place}",
            "push",
            "origin",
            $"{written}:refs/{(place == "tag" ? "tags/v1" : "heads/main")}"
        );
    }

    private static string Fields(TestRepository repository) =>
        $"tree {repository.Git("rev-parse", "HEAD^{tree}").Trim()}\nparent {repository.Head()}\nauthor A <a@b> 0 +0000\ncommitter A <a@b> 0 +0000\n";

    private static string WithNul(TestRepository repository, string type, string content)
    {
        var written = repository.Run(
            "git",
            ["hash-object", "-w", "--literally", "-t", type, "--stdin"],
            System.Text.Encoding.UTF8.GetBytes(content)
        );
        return written.Output.Trim();
    }
}
