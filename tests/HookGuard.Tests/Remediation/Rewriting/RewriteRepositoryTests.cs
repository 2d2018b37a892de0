namespace HookGuard.Tests.Remediation.Rewriting;

/// <summary>Repositories that are not plain.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class RewriteRepositoryTests
{
    private const string Marker = "REMOVED-BY-HOOKGUARD";

    private static readonly string Key = ScannedText.Key();

    private static string Fingerprint => ScannedText.Finding("a.py", $"pd_token = '{Key}'\n").Fingerprint;

    [Test]
    public void Every_work_tree_follows_and_comes_back()
    {
        using var repository = Leaked();
        repository.Git("worktree", "add", "-q", "-b", "side", "../linked");
        using var linked = repository.At("../linked");
        linked.Write("b.py", "x\n").Stage().Commit("Side");

        var done = linked.HookGuard("rewrite", Fingerprint, "--yes");
        var after = Files(repository, linked);
        var undone = repository.HookGuard("rewrite", "--undo");

        Assert.That((done.ExitCode, undone.ExitCode), Is.EqualTo((0, 0)), done.Error + undone.Error);
        Assert.That(after, Has.Length.EqualTo(2).And.All.EqualTo($"pd_token = '{Marker}'\n"));
        Assert.That(Files(repository, linked), Has.All.EqualTo($"pd_token = '{Key}'\n"));
        Assert.That(repository.Git("status", "--porcelain") + linked.Git("status", "--porcelain"), Is.Empty);
    }

    [Test]
    public void A_work_tree_with_changes_or_on_no_branch_stops_it()
    {
        using var repository = Leaked();
        repository.Git("worktree", "add", "-q", "--detach", "../linked");
        using var linked = repository.At("../linked");

        var detached = repository.HookGuard("rewrite", Fingerprint, "--yes");
        linked.Git("checkout", "-q", "-b", "side");
        linked.Write("a.py", "changed\n");
        var changed = repository.HookGuard("rewrite", Fingerprint, "--yes");

        Assert.That((detached.ExitCode, changed.ExitCode), Is.EqualTo((2, 2)));
        Assert.That(detached.Error, Does.Contain("linked is at a commit of its own").And.Contain("Check out a branch"));
        Assert.That(changed.Error, Does.Contain("linked has changes that are not committed"));
        Assert.That(repository.Git("show", "main:a.py"), Does.Contain(Key));
    }

    [Test]
    public void A_repository_with_sha_256_is_rewritten()
    {
        using var repository = Leaked("--object-format=sha256");
        repository.Git("tag", "-a", "v1", "-m", $"with {Key}");
        repository.Git("notes", "add", "-m", $"was {Key}");
        repository.Write("a.py", "pd_token = read()\n").Stage().Commit("Replace");

        var done = repository.HookGuard("rewrite", Fingerprint, "--yes");
        var forgotten = repository.HookGuard("rewrite", Fingerprint, "--forget");

        Assert.That(done.ExitCode, Is.Zero, done.Error);
        Assert.That(repository.Git("show", "v1:a.py"), Is.EqualTo($"pd_token = '{Marker}'\n"));
        Assert.That(forgotten.Output, Does.Contain("No object of this repository contains the value"), forgotten.Error);
    }

    [Test]
    public void Earlier_versions_read_the_variable_as_the_fixed_one_does()
    {
        using var repository = TestRepository.Init().Write(".gitignore", "/.env\n").Stage().Commit("Start");
        repository
            .Write("a.py", $"pd_token = '{Key}'\nx = 1\n")
            .Write("a copy", $"pd_token = '{Key}'\nx = 1\n")
            .Write("notes.txt", $"pagerduty token: {Key}\n")
            .Write("old.sh", $"PD_TOKEN={Key} # was {Key}\n")
            .Stage()
            .Commit("Add");
        repository.HookGuard("fix", "a.py", "--yes");
        repository.Git("rm", "-q", "-f", "a copy", "notes.txt", "old.sh");
        repository.Stage("a.py").Commit("Fix");

        var plan = repository.HookGuard("rewrite", Fingerprint, "--as-fixed", "--dry-run");
        var done = repository.HookGuard("rewrite", Fingerprint, "--as-fixed", "--yes");

        Assert.That(plan.Output, Does.Contain("becomes PD_TOKEN where a"), plan.Error);
        Assert.That(done.ExitCode, Is.Zero, done.Error);
        Assert.That(repository.Git("show", "HEAD~1:a.py"), Is.EqualTo(repository.Git("show", "HEAD:a.py")));
        Assert.That(repository.Git("show", "HEAD:a.py"), Does.Contain("os.environ[\"PD_TOKEN\"]"));
        Assert.That(repository.Git("show", "HEAD~1:notes.txt"), Is.EqualTo($"pagerduty token: {Marker}\n"));
        Assert.That(repository.Git("show", "HEAD~1:old.sh"), Does.Not.Contain(Key));
    }

    [Test]
    public void A_branch_named_for_the_value_is_to_be_deleted_on_the_remote()
    {
        using var repository = Leaked();
        repository.Git("init", "-q", "--bare", "../origin.git");
        repository.Git("remote", "add", "origin", "../origin.git");
        repository.Git("branch", $"use-{Key}");
        repository.Git("push", "-q", "origin", "main", $"use-{Key}");

        var done = repository.HookGuard("rewrite", Fingerprint, "--yes");

        Assert.That(done.ExitCode, Is.Zero, done.Error);
        Assert.That(
            done.Output,
            Does.Match($"Delete refs/heads/use-[^ ]*…{Key[^4..]} there by hand").And.Not.Contain(Key)
        );
    }

    [Test]
    public void Signatures_are_counted_as_lost_and_are_gone()
    {
        using var repository = Leaked();
        const string signature = "-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----";
        var commit = repository
            .Git("cat-file", "commit", "HEAD")
            .Replace("\n\n", $"\ngpgsig {signature.Replace("\n", "\n ", StringComparison.Ordinal)}\n\n");
        var id = Write(repository, "commit", commit);
        repository.Git("reset", "-q", "--hard", id);
        repository.Git("tag", "-a", "-m", "One", "v1");
        var tag = Write(repository, "tag", $"{repository.Git("cat-file", "tag", "v1")}{signature}\n");
        repository.Git("update-ref", "refs/tags/v1", tag);
        repository.Write("b.py", "x\n").Stage().Commit("Unsigned");

        var plan = repository.HookGuard("rewrite", Fingerprint, "--dry-run");
        var done = repository.HookGuard("rewrite", Fingerprint, "--yes");

        Assert.That(plan.Output, Does.Contain("signatures lost    2"), plan.Error);
        Assert.That(done.ExitCode, Is.Zero, done.Error);
        Assert.That(repository.Git("cat-file", "commit", "HEAD~1"), Does.Not.Contain("gpgsig"));
        Assert.That(repository.Git("cat-file", "tag", "v1"), Does.EndWith("\n\nOne\n"));
    }

    [Test]
    public void Without_a_remote_there_is_nothing_to_push()
    {
        using var repository = Leaked();

        var done = repository.HookGuard("rewrite", Fingerprint, "--yes");

        Assert.That(done.ExitCode, Is.Zero, done.Error);
        Assert.That(done.Output, Does.Contain("Finish it: ").And.Not.Contain("git push"));
    }

    [Test]
    public void A_protected_branch_is_named_beside_the_push_that_it_refuses()
    {
        using var repository = Leaked();
        repository.Git("init", "-q", "--bare", "../origin.git");
        repository.Git("-C", "../origin.git", "config", "receive.denyNonFastForwards", "true");
        repository.Git("remote", "add", "origin", "../origin.git");
        repository.Git("push", "-q", "origin", "main");

        var done = repository.HookGuard("rewrite", Fingerprint, "--yes");
        var push = repository.TryGit("push", "--force-with-lease", "origin", "refs/heads/main");
        var where = repository.HookGuard("where", Fingerprint);

        Assert.That(push.ExitCode, Is.Not.Zero);
        Assert.That(done.Output, Does.Contain("protected"));
        Assert.That(
            where.Output,
            Does.Contain("Pushed to origin"),
            "the remote has it for as long as the push is refused"
        );
    }

    private static TestRepository Leaked(params string[] options) =>
        TestRepository.Init(options).Write("a.py", $"pd_token = '{Key}'\n").Stage().Commit("Add");

    private static string[] Files(params TestRepository[] trees) =>
        [.. trees.Select(tree => File.ReadAllText(tree.PathOf("a.py")))];

    private static string Write(TestRepository repository, string type, string content) =>
        repository
            .Run("git", ["hash-object", "-t", type, "-w", "--stdin"], System.Text.Encoding.UTF8.GetBytes(content))
            .Output.Trim();
}
