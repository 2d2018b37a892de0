using HookGuard.Tests.Scenarios;

namespace HookGuard.Tests.Remediation.Fixing;

/// <summary>Which copies of a value among git's objects <c>fix</c> takes out, and which it leaves.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class UnreachableBlobTests
{
    private static readonly string Content =
        $"import pagerduty\nclient = pagerduty.RestApiV2Client('{SampleTokens.One}')\n";

    private static readonly Dictionary<string, Action<TestRepository>> Needs = new(StringComparer.Ordinal)
    {
        ["an autostash of a running rebase"] = repository =>
        {
            repository.Git("rm", "-q", "--cached", "a.py");
            repository.Write("b.py", "x\n").Stage("b.py").Commit("Before").Write("b.py", Content);
            repository.Environment["GIT_SEQUENCE_EDITOR"] = "sed -i 1ibreak";
            repository.Git("rebase", "-q", "-i", "--autostash", "HEAD~1");
            repository.Stage("a.py");
        },
        ["FETCH_HEAD"] = repository =>
        {
            using var other = repository.Clone();
            other.Write("other.py", Content).Stage().Commit();
            repository.Git("fetch", "-q", other.Folder, "HEAD");
        },
        ["a clone that borrows a commit which is lost here"] = repository =>
        {
            repository.Commit("With the key");
            repository.Git("clone", "-q", "--shared", repository.Folder, repository.PathOf("../borrower"));
            repository.Git("reset", "-q", "--soft", "HEAD~1");
            repository.Git("reflog", "expire", "--expire=now", "--all");
            File.Delete(repository.PathOf(".git/ORIG_HEAD"));
        },
        ["the index of another work tree"] = repository =>
        {
            repository.Git("worktree", "add", "-q", "../other");
            repository.At("../other").Write("other.py", Content).Stage();
        },
        ["a ref of another work tree"] = repository =>
        {
            repository.Git("worktree", "add", "-q", "../other");
            var other = repository.At("../other");
            other.Git("update-ref", "refs/worktree/kept", repository.Git("rev-parse", ":a.py").Trim());
        },
        ["an index that is being written"] = repository =>
            File.Copy(repository.PathOf(".git/index"), repository.PathOf(".git/next-index-1.lock")),
        ["the tree of a merge in conflict"] = repository =>
            File.WriteAllText(repository.PathOf(".git/AUTO_MERGE"), repository.Git("write-tree")),
        ["whoever shares objects that are declared precious"] = repository =>
            repository.Config("core.repositoryFormatVersion", "1").Config("extensions.preciousObjects", "true"),
        ["whoever shares objects that are never pruned"] = repository => repository.Config("gc.pruneExpire", "never"),
        ["whoever lends objects"] = repository =>
        {
            Directory.CreateDirectory(repository.PathOf("../lender"));
            File.WriteAllText(repository.PathOf(".git/objects/info/alternates"), repository.PathOf("../lender") + "\n");
        },
    };

    private static IEnumerable<string> NeededBy => Needs.Keys;

    [TestCaseSource(nameof(NeededBy))]
    public void A_copy_that_something_may_need_stays_and_is_told(string by)
    {
        using var repository = TestRepository.Init().Write("README", "x\n").Stage().Commit();
        repository.Write("a.py", Content).Stage("a.py");
        var blob = repository.Git("rev-parse", ":a.py").Trim();
        Needs[by](repository);

        var fix = repository.HookGuard("fix", "--yes", "a.py");

        Assert.That(fix.ExitCode, Is.Zero, fix.Output + fix.Error);
        Assert.That(repository.TryGit("cat-file", "-e", blob).ExitCode, Is.Zero, fix.Output);
        Assert.That(fix.Output, Does.Contain("git prune --expire=now").Or.Contain("hookguard rewrite hg1:"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void A_copy_that_was_only_staged_goes(bool inWorkTree)
    {
        using var repository = TestRepository.Init().Write("README", "x\n").Stage().Commit();
        repository.Git("worktree", "add", "-q", "../other");
        var here = inWorkTree ? repository.At("../other") : repository;
        here.Write("a.py", Content).Stage("a.py");
        var blob = here.Git("rev-parse", ":a.py").Trim();
        // As a hook that blocks leaves it: the tree is there, the commit is not.
        here.Git("write-tree");

        var fix = here.HookGuard("fix", "--yes");

        Assert.That(fix.ExitCode, Is.Zero, fix.Output + fix.Error);
        Assert.That(here.TryGit("cat-file", "-e", blob).ExitCode, Is.Not.Zero);
        Assert.That(fix.Output, Does.Not.Contain("prune"));
    }
}
