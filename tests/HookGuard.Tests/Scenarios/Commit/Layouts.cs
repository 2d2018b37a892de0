namespace HookGuard.Tests.Scenarios.Commit;

[Category("Slow")]
public sealed class Layouts : CommitScenario
{
    [Test]
    public void A_linked_worktree()
    {
        Write("one\n").Stage().Commit().Git("worktree", "add", "-q", "-b", "other", "../linked");
        var linked = Repository.At("../linked").Write("a", $"one\n{Secret}").Stage();

        Blocks(linked.TryGit("commit", "-m", "x"), "a:2:7");
    }

    [Test]
    public void A_submodule()
    {
        var outer = WithSubmodule();
        var inner = Guard(outer.At("inner").WithAuthor());

        Blocks(inner.Write("a", $"one\n{Secret}").Stage().TryGit("commit", "-m", "x"), "a:2:7");
    }

    [Test]
    public void A_submodule_has_no_content_of_its_own()
    {
        var outer = Guard(WithSubmodule());
        outer.At("inner").WithAuthor().Write("a", Secret).Stage().Commit();

        Passes(outer.TryGit("commit", "-q", "-a", "-m", "x"));
    }

    [Test]
    public void A_submodule_that_becomes_a_file()
    {
        var outer = Guard(WithSubmodule());
        outer.Git("rm", "-q", "--cached", "inner");
        Directory.Delete(outer.PathOf("inner"), recursive: true);

        Blocks(outer.Write("inner", Secret).Stage("inner").TryGit("commit", "-m", "x"), "inner:1:7");
    }

    [Test]
    public void A_separate_git_directory()
    {
        Repository.Git("init", "-q", "--separate-git-dir", "../elsewhere.git", "../separate");
        var separate = Guard(Repository.At("../separate").WithAuthor());

        Blocks(separate.Write("a", Secret).Stage().TryGit("commit", "-m", "x"), "a:1:7");
    }

    [Test]
    public void GIT_DIR_and_GIT_WORK_TREE()
    {
        Write("one\n").Stage().Commit();
        var elsewhere = Repository.At("..");
        elsewhere.Environment["GIT_DIR"] = "work/.git";
        elsewhere.Environment["GIT_WORK_TREE"] = "work";
        Write($"one\n{Secret}");

        Blocks(elsewhere.TryGit("commit", "-a", "-m", "x"), "a:2:7");
    }

    [Test]
    public void A_bare_repository_with_a_work_tree_elsewhere()
    {
        Repository.Git("init", "-q", "--bare", "../dotfiles.git");
        var home = Repository.At("../home");
        Directory.CreateDirectory(home.Folder);
        home.Environment["GIT_DIR"] = Path.GetFullPath("../dotfiles.git", Repository.Folder);
        home.Environment["GIT_WORK_TREE"] = home.Folder;
        Guard(home.WithAuthor());

        Blocks(home.Write(".profile", Secret).Stage().TryGit("commit", "-m", "x"), ".profile:1:7");
    }

    [Test]
    public void GIT_INDEX_FILE()
    {
        Write("one\n").Stage().Commit();
        Repository.Environment["GIT_INDEX_FILE"] = Path.GetFullPath("../index", Repository.Folder);
        Repository.Git("read-tree", "HEAD");
        Write($"one\n{Secret}").Stage();
        Repository.Environment["GIT_INDEX_FILE"] = "../index";

        Blocks(Commit(), "a:2:7");
    }

    [Test]
    public void Objects_elsewhere()
    {
        Write("one\n").Stage().Commit();
        var objects = Repository.PathOf(".git/objects");
        Repository.Environment["GIT_OBJECT_DIRECTORY"] = Path.GetFullPath("../objects", Repository.Folder);
        Repository.Environment["GIT_ALTERNATE_OBJECT_DIRECTORIES"] = objects;
        Directory.CreateDirectory(Repository.Environment["GIT_OBJECT_DIRECTORY"]);
        Write($"one\n{Secret}").Stage();

        Blocks(Commit(), Readers.GitAlone, "a:2:7");
    }

    [TestCase("2")]
    [TestCase("3")]
    [TestCase("4")]
    public void An_index_of_version(string version)
    {
        Write("one\n").Write("a-twin", "one\n").Stage().Commit();
        Repository.Git("update-index", "--index-version", version);
        // Without an extended flag git writes version 2 in place of 3.
        Repository.Write("announced", "one\n").Git("add", "-N", "announced");
        Write($"one\n{Secret}").Stage("a");

        Blocks(Commit(), "a:2:7");
    }

    [Test]
    public void A_split_index()
    {
        Write("one\n").Write("b", "one\n").Stage().Commit();
        Repository.Git("update-index", "--split-index");
        Write($"one\n{Secret}").Stage();

        Blocks(Commit(), Readers.GitAlone, "a:2:7");
    }

    [Test]
    public void A_sparse_index()
    {
        Repository.Write("in/a", "one\n").Write("out/a", "one\n").Stage().Commit();
        Repository.Git("sparse-checkout", "set", "--cone", "--sparse-index", "in");
        Repository.Write("in/a", $"one\n{Secret}").Stage("in/a");

        Blocks(Commit(), Readers.GitAlone, "in/a:2:7");
    }

    [Test]
    public void A_sparse_checkout()
    {
        Repository.Write("in/a", "one\n").Write("out/a", "one\n").Stage().Commit();
        Repository.Git("sparse-checkout", "set", "--cone", "--no-sparse-index", "in");
        Repository.Write("in/a", $"one\n{Secret}").Stage("in/a");

        Blocks(Commit(), "in/a:2:7");
    }

    [Test]
    public void A_shallow_clone()
    {
        Write($"old {SampleTokens.Two}\n").Stage().Commit();
        Write($"old {SampleTokens.Two}\ntwo\n").Stage().Commit();
        var clone = Guard(Repository.Clone("--depth", "1"));

        Blocks(clone.Write("a", $"old {SampleTokens.Two}\n{Secret}").Stage().TryGit("commit", "-m", "x"), "a:2:7");
    }

    [Test]
    public void A_partial_clone_that_lacks_blobs()
    {
        Repository.Config("uploadpack.allowFilter", "true");
        Repository.Write("in/a", "one\n").Write("out/a", $"old {SampleTokens.Two}\n").Stage().Commit();
        var clone = Guard(Repository.Clone("--filter=blob:none", "--sparse", "--no-checkout"));
        clone.Git("sparse-checkout", "set", "--cone", "--no-sparse-index", "in");
        clone.Git("checkout", "-q", "main");

        Blocks(clone.Write("in/a", $"one\n{Secret}").Stage("in/a").TryGit("commit", "-m", "x"), "in/a:2:7");
    }

    [Test]
    public void Borrowed_objects()
    {
        Write($"old {SampleTokens.Two}\n").Stage().Commit();
        var clone = Guard(Repository.Clone("--shared"));

        Blocks(clone.Write("a", $"old {SampleTokens.Two}\n{Secret}").Stage().TryGit("commit", "-m", "x"), "a:2:7");
    }

    [Test]
    public void Packed_objects()
    {
        Write($"old {SampleTokens.Two}\n").Stage().Commit();
        Write($"old {SampleTokens.Two}\n{Secret}").Stage();
        // A stash makes a commit of what is staged, so that its blob is packed as well.
        Repository.Git("update-ref", "refs/keep", Repository.Git("stash", "create").Trim());
        Repository.Git("gc", "-q", "--prune=now");

        Blocks(Commit(), "a:2:7");
    }

    [Test]
    public void A_SHA256_repository()
    {
        using var repository = Guard(TestRepository.Init("--object-format=sha256"));
        repository.Write("a", $"old {SampleTokens.Two}\n").Stage().Commit();

        Blocks(
            repository.Write("a", $"old {SampleTokens.Two}\n{Secret}").Stage().TryGit("commit", "-m", "x"),
            Readers.GitAlone,
            "a:2:7"
        );
    }

    [Test]
    public void A_SHA256_repository_without_a_commit()
    {
        using var repository = Guard(TestRepository.Init("--object-format=sha256"));

        Blocks(repository.Write("a", Secret).Stage().TryGit("commit", "-m", "x"), Readers.GitAlone, "a:1:7");
    }

    [Test]
    public void Configuration_of_its_own_for_each_worktree()
    {
        Write("one\n").Stage().Commit().Config("extensions.worktreeConfig", "true");

        Blocks(Write($"one\n{Secret}").Stage().TryGit("commit", "-m", "x"), "a:2:7");
    }

    [Test]
    public void A_repository_inside_another()
    {
        Repository.Git("init", "-q", "inside");
        var inside = Guard(Repository.At("inside").WithAuthor());

        Blocks(inside.Write("a", Secret).Stage().TryGit("commit", "-m", "x"), "a:1:7");
    }

    private TestRepository WithSubmodule()
    {
        Write("one\n").Stage().Commit();
        Repository.Git("init", "-q", "../outer");
        var outer = Repository.At("../outer").WithAuthor();
        outer.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", Repository.Folder, "inner");
        return outer.Commit();
    }
}
