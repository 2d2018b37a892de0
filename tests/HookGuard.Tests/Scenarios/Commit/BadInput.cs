using System.Text;

namespace HookGuard.Tests.Scenarios.Commit;

[Category("Slow")]
[TestFixture("git")]
[TestFixture("libgit2")]
[TestFixture("")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class BadInput : IDisposable
{
    private readonly TestRepository repository = TestRepository.Init().Hook("pre-commit");

    public BadInput(string reader)
    {
        repository.Environment["HOOKGUARD_READER"] = reader;
        repository.Write("a", "one\n").Stage().Commit();
    }

    [Test]
    public void No_repository()
    {
        var nowhere = repository.At("..");

        Fails(nowhere.HookGuard("pre-commit"), 2, "not in a git repository");
    }

    [Test]
    public void A_bare_repository()
    {
        repository.Git("clone", "-q", "--bare", ".", "../bare.git");

        Fails(repository.At("../bare.git").HookGuard("pre-commit"), 2, "bare");
    }

    [Test]
    public void A_link_to_a_git_directory_that_leads_nowhere()
    {
        repository.Write("../broken/.git", "nonsense\n");

        Fails(repository.At("../broken").HookGuard("pre-commit"), 3, "does not name a git directory");
    }

    [Test]
    public void An_object_that_is_gone()
    {
        repository.Write("a", "two\n").Stage();
        File.Delete(ObjectFile("a"));

        Fails(repository.HookGuard("pre-commit"), 3, "a: git cannot read its content");
    }

    [Test]
    public void An_object_that_is_damaged()
    {
        repository.Write("a", "two\n").Stage();
        Damage(ObjectFile("a"));

        Fails(repository.HookGuard("pre-commit"), 3, "a: git cannot read its content");
    }

    [Test]
    public void An_object_that_is_gone_does_not_hide_what_else_is_staged()
    {
        repository.Write("a", "two\n").Write("b", $"key = {SampleTokens.One}\n").Stage();
        File.Delete(ObjectFile("a"));

        Fails(repository.HookGuard("pre-commit"), 1, "b:1:7");
    }

    [Test]
    public void An_old_side_that_is_gone_makes_every_line_new()
    {
        repository.Write("a", $"one\nkey = {SampleTokens.One}\n").Stage().Commit();
        var old = ObjectFile("a");
        repository.Write("a", $"two\nkey = {SampleTokens.One}\n").Stage();
        File.Delete(old);

        Fails(repository.HookGuard("pre-commit"), 1, "a:2:7");
    }

    [Test]
    public void An_index_that_is_cut_off()
    {
        repository.Write("a", $"key = {SampleTokens.One}\n").Stage();
        var index = repository.PathOf(".git/index");
        File.WriteAllBytes(index, File.ReadAllBytes(index)[..40]);

        Fails(repository.HookGuard("pre-commit"), 3, "");
    }

    [Test]
    public void An_index_that_another_git_has_locked_is_read_all_the_same()
    {
        repository.Write("a", $"key = {SampleTokens.One}\n").Stage();
        File.WriteAllBytes(repository.PathOf(".git/index.lock"), []);

        Fails(repository.HookGuard("pre-commit"), 1, "a:1:7");
    }

    [Test]
    public void An_index_with_unmerged_paths()
    {
        repository.Git("checkout", "-q", "-b", "theirs");
        repository.Write("a", "theirs\n").Stage().Commit();
        repository.Git("checkout", "-q", "main");
        repository.Write("a", "ours\n").Stage().Commit();
        repository.TryGit("merge", "-q", "theirs");

        Fails(repository.HookGuard("pre-commit"), 3, "unmerged");
    }

    [Test]
    public void A_head_that_names_no_commit()
    {
        repository.Write("a", "two\n").Stage();
        File.WriteAllText(repository.PathOf(".git/refs/heads/main"), "nonsense\n");

        Fails(repository.HookGuard("pre-commit"), 3, "");
    }

    [Test]
    public void A_head_whose_commit_is_gone()
    {
        repository.Write("a", "two\n").Stage();
        var head = repository.Head();
        File.Delete(repository.PathOf($".git/objects/{head[..2]}/{head[2..]}"));

        Fails(repository.HookGuard("pre-commit"), 3, "");
    }

    [TestCase("HEAD")]
    [TestCase("HEAD^{tree}")]
    [TestCase("HEAD:in")]
    public void A_commit_or_a_tree_that_is_damaged(string name)
    {
        repository.Write("in/b", "one\n").Stage().Commit();
        repository.Write("a", $"key = {SampleTokens.One}\n").Stage();
        // git writes the cache of trees into the index, and then reads none of them.
        File.Delete(repository.PathOf(".git/index"));
        repository.Git("read-tree", "HEAD");
        repository.Stage("a");
        Damage(FileOf(repository.Git("rev-parse", name).Trim()));

        // libgit2 reads all of HEAD, git only the folders that differ.
        Assert.That(
            repository.HookGuard("pre-commit").ExitCode,
            name == "HEAD:in" ? Is.EqualTo(1).Or.EqualTo(3) : Is.EqualTo(3)
        );
    }

    [Test]
    public void A_damaged_tree_below_one_that_is_packed()
    {
        repository.Write("in/b", "one\n").Stage().Commit();
        var inner = repository.Git("rev-parse", "HEAD:in").Trim();
        var tree = repository.Git("rev-parse", "HEAD^{tree}").Trim();
        repository.Run("git", ["pack-objects", "-q", ".git/objects/pack/pack"], Encoding.ASCII.GetBytes($"{tree}\n"));
        repository.Git("prune-packed");
        Damage(FileOf(inner));
        repository.Git("read-tree", "--empty");
        repository.Write("a", $"key = {SampleTokens.One}\n").Stage("a");

        Fails(repository.HookGuard("pre-commit"), 3, "");
    }

    [Test]
    public void A_reader_that_there_is_not()
    {
        repository.Environment["HOOKGUARD_READER"] = "other";

        Fails(repository.HookGuard("pre-commit"), 2, "HOOKGUARD_READER");
    }

    [Test]
    public void A_promised_object_is_not_fetched()
    {
        repository.Config("uploadpack.allowFilter", "true");
        repository.Write("a", "two\n").Stage().Commit();
        var clone = repository.Clone("--filter=blob:none", "--no-checkout");
        clone.Git("read-tree", "HEAD");
        clone.Git("reset", "-q", "--soft", "HEAD~1");

        Fails(clone.HookGuard("pre-commit"), 3, "a: git cannot read its content");
    }

    /// <summary>Settings by which a repository can have git run a program. None may run for the guard.</summary>
    [TestCase("core.fsmonitor")]
    [TestCase("core.pager")]
    [TestCase("core.editor")]
    [TestCase("core.sshCommand")]
    [TestCase("diff.external")]
    [TestCase("diff.run.command")]
    [TestCase("diff.run.textconv")]
    [TestCase("filter.run.clean")]
    [TestCase("filter.run.smudge")]
    [TestCase("filter.run.process")]
    [TestCase("gpg.program")]
    public void A_program_that_the_repository_sets_is_not_run(string setting)
    {
        var mark = repository.PathOf("../ran");
        TestRepository.WriteProgram(repository.PathOf("../program"), $"#!/bin/sh\n: > '{mark}'\n");
        File.WriteAllText(repository.PathOf(".git/info/attributes"), "* diff=run filter=run\n");
        repository.Config("core.hooksPath", "hooks");
        TestRepository.WriteProgram(repository.PathOf("hooks/post-index-change"), $"#!/bin/sh\n: > '{mark}'\n");
        repository
            .Write("b", $"key = {SampleTokens.One}\n")
            .Git("update-index", "--add", "--cacheinfo", $"100644,{Blob()},b");
        File.Delete(mark);
        repository.Config(setting, repository.PathOf("../program"));

        var run = repository.HookGuard("pre-commit");

        Assert.Multiple(() =>
        {
            Fails(run, 1, "b:1:7");
            Assert.That(mark, Does.Not.Exist);
        });
    }

    [Test]
    public void A_program_named_git_in_the_repository_is_not_run()
    {
        var mark = repository.PathOf("../ran");
        TestRepository.WriteProgram(repository.PathOf("git"), $"#!/bin/sh\n: > '{mark}'\n");
        repository.Write("a", $"key = {SampleTokens.One}\n").Stage("a");

        Assert.Multiple(() =>
        {
            Fails(repository.HookGuard("pre-commit"), 1, "a:1:7");
            Assert.That(mark, Does.Not.Exist);
        });
    }

    [Test]
    public void No_git_on_the_path()
    {
        repository.Environment["HOOKGUARD_READER"] = "git";

        Fails(repository.WithoutGit().HookGuard("pre-commit"), 3, "git was not found");
    }

    public void Dispose() => repository.Dispose();

    private string Blob() => repository.Git("hash-object", "-w", "--no-filters", "b").Trim();

    private string ObjectFile(string path)
    {
        return FileOf(repository.Git("rev-parse", $":{path}").Trim());
    }

    private string FileOf(string id)
    {
        var file = repository.PathOf($".git/objects/{id[..2]}/{id[2..]}");
        File.SetAttributes(file, FileAttributes.Normal);
        return file;
    }

    private static void Damage(string file)
    {
        var bytes = File.ReadAllBytes(file);
        bytes.AsSpan(bytes.Length / 2).Fill(0xAA);
        File.WriteAllBytes(file, bytes);
    }

    private static void Fails(CommandResult run, int exitCode, string cause) =>
        Assert.Multiple(() =>
        {
            Assert.That(run.ExitCode, Is.EqualTo(exitCode), run.Error);
            Assert.That(run.Error, Does.Contain(cause).And.Not.Contain("This is a bug in HookGuard"));
        });
}
