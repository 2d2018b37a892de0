namespace HookGuard.Tests.Remediation.Rewriting;

/// <summary>The tool is killed whenever it starts git: between two of these moments it changes nothing.</summary>
[Platform(Exclude = "Win")]
public sealed class RewriteInterruptionTests
{
    private static readonly string Key = ScannedText.Key();

    private static string Fingerprint => ScannedText.Finding("a.py", $"pd_token = '{Key}'\n").Fingerprint;

    [Test]
    public void Killed_at_any_point_it_leaves_nothing_half_done_and_can_be_repeated_or_undone()
    {
        using var repository = Leaked();
        using var linked = repository.At("../linked");
        using GitKiller killer = new(repository);
        var before = Refs(repository);
        repository.HookGuard("rewrite", Fingerprint, "--yes");
        var moments = killer.Calls;
        var after = Refs(repository);
        repository.HookGuard("rewrite", "--undo");

        Assert.That((moments, Refs(repository)), Is.EqualTo((moments, before)));
        Assert.That(moments, Is.GreaterThan(10));
        foreach (var moment in Sample(moments))
        {
            var killed = killer.Run(moment, "rewrite", Fingerprint, "--yes");
            Assert.That(killed.ExitCode, Is.Not.Zero, $"at {moment}");
            Assert.That(Moved(Refs(repository)), Is.AnyOf(Moved(before), Moved(after)), $"at {moment}");
            if (moment % 2 == 0)
            {
                var again = repository.HookGuard("rewrite", Fingerprint, "--yes");
                Assert.That(again.ExitCode, Is.Zero, $"at {moment}: {again.Error}");
                Assert.That(again.Output, Does.Contain("Finish it: "), $"at {moment}");
                AssertAt(after, moment, repository, linked);
            }

            var undone = repository.HookGuard("rewrite", "--undo");
            Assert.That(undone.ExitCode, Is.Zero, $"at {moment}: {undone.Error}");
            AssertAt(before, moment, repository, linked);
        }
    }

    [Test]
    public void Killed_at_any_point_an_undoing_can_be_repeated()
    {
        using var repository = Leaked();
        using var linked = repository.At("../linked");
        using GitKiller killer = new(repository);
        var before = Refs(repository);
        repository.HookGuard("rewrite", Fingerprint, "--yes");
        killer.Run(0, "rewrite", "--undo");
        var moments = killer.Calls;

        foreach (var moment in Sample(moments))
        {
            repository.HookGuard("rewrite", Fingerprint, "--yes");
            killer.Run(moment, "rewrite", "--undo");

            var undone = repository.HookGuard("rewrite", "--undo");

            Assert.That(undone.ExitCode, Is.Zero, $"at {moment}: {undone.Error}");
            AssertAt(before, moment, repository, linked);
        }
    }

    // Refs and files move at the end; before that, git only reads, or writes what nothing names.
    private static IEnumerable<int> Sample(int moments) =>
        Enumerable.Range(1, moments).Where(moment => moment > moments - 6 || moment == moments / 2);

    private static TestRepository Leaked()
    {
        var repository = TestRepository.Init();
        repository.Write("a.py", $"pd_token = '{Key}'\nx = 1\n").Stage().Commit("Add");
        repository.Git("tag", "-a", "v1", "-m", "One");
        repository.Git("worktree", "add", "-q", "-b", "side", "../linked");
        repository.Write("a.py", $"pd_token = '{Key}'\nx = 2\n").Stage().Commit("Edit");
        repository.Git("notes", "add", "-m", $"was {Key}");
        return repository;
    }

    private static void AssertAt(string refs, int moment, TestRepository repository, TestRepository linked)
    {
        Assert.That(Refs(repository), Is.EqualTo(refs), $"at {moment}");
        foreach (var tree in (TestRepository[])[repository, linked])
        {
            Assert.That(tree.Git("status", "--porcelain"), Is.Empty, $"at {moment}, {tree.Folder}");
            Assert.That(
                File.ReadAllText(tree.PathOf("a.py")),
                Is.EqualTo(tree.Git("show", "HEAD:a.py")),
                $"at {moment}, {tree.Folder}"
            );
        }
    }

    private static string Refs(TestRepository repository) =>
        repository.Git("for-each-ref", "--format=%(refname) %(objectname)");

    private static string Moved(string refs) =>
        string.Join(
            '\n',
            refs.Split('\n').Where(line => !line.StartsWith("refs/hookguard/", StringComparison.Ordinal))
        );
}
