using System.Globalization;
using System.Text;
using HookGuard.Benchmarks;
using HookGuard.Git;
using HookGuard.Git.Commands;
using HookGuard.Git.Storage;

namespace HookGuard.Tests.Git.Storage;

/// <summary>What is answered in process, held against git's own answer.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class InProcessHistoryTests : IDisposable
{
    private readonly TestRepository repository = TestRepository.Init();
    private readonly Random random = new(1);

    [Test]
    public void Every_commit_of_a_history_with_merges()
    {
        using var stream = new MemoryStream();
        new HistoryRepository(stream, ["one", "two", "three"], seed: 7).Write(300);
        repository.Run("git", ["fast-import", "--quiet", "--done"], stream.ToArray());

        Assert.That(SameCommits(), Is.GreaterThan(250));
    }

    [Test]
    public void Every_commit_of_a_shallow_clone([Values(1, 5)] int depth)
    {
        using var stream = new MemoryStream();
        new HistoryRepository(stream, ["one", "two", "three"], seed: 8).Write(100);
        repository.Run("git", ["fast-import", "--quiet", "--done"], stream.ToArray());

        Assert.That(SameCommits(repository.Clone($"--depth={depth}", "--no-single-branch")), Is.AtLeast(depth));
    }

    [Test]
    public void Every_kind_of_entry_and_whatever_it_becomes()
    {
        string[] entries =
        [
            "100644 blob {0}\ta",
            "100755 blob {0}\ta",
            "120000 blob {0}\ta",
            "160000 commit {1}\ta",
            "040000 tree {2}\ta",
            "040000 tree {3}\ta",
            "100644 blob {0}\ta.b",
            "100644 blob {0}\ta0",
            "040000 tree {2}\ta-b",
            "100644 blob {0}\tä",
        ];
        repository.Write("f", "x\n").Write("in/f", "y\n").Write("in/deep/f", "z\n").Stage().Commit();
        object[] ids = [Id("HEAD:f"), Id("HEAD"), Id("HEAD:in"), Id("HEAD:in/deep")];
        for (var commit = 0; commit < 150; commit++)
        {
            var chosen = entries
                .Where(_ => random.Next(2) == 0)
                .DistinctBy(entry => entry[(entry.IndexOf('\t') + 1)..], StringComparer.Ordinal);
            var lines = chosen.Select(entry => string.Format(CultureInfo.InvariantCulture, entry, ids) + "\n");
            var tree = repository
                .Run("git", ["mktree", "--missing"], Encoding.UTF8.GetBytes(string.Concat(lines)))
                .Output;
            string[] parents =
            [
                .. Enumerable
                    .Range(0, random.Next(4))
                    .SelectMany(_ => new[] { "-p", Id($"HEAD~{random.Next(commit + 1)}") }),
            ];
            var made = repository.Git(["commit-tree", "-p", "HEAD", .. parents, "-m", "x", tree.Trim()]).Trim();
            repository.Git("update-ref", "HEAD", made);
        }

        Assert.That(SameCommits(), Is.EqualTo(151));
    }

    [Test]
    public void Files_whose_names_differ_but_in_bytes_that_are_no_text()
    {
        repository.Write("a", "x\n").Stage();
        var blob = Id(":a");
        repository.Run(
            "git",
            ["update-index", "-z", "--index-info"],
            [
                .. Encoding.ASCII.GetBytes($"100644 {blob}\t"),
                0xFE,
                0,
                .. Encoding.ASCII.GetBytes($"100644 {blob}\t"),
                0xFF,
                0,
            ]
        );
        repository.Commit();

        Assert.That(SameCommits(), Is.EqualTo(1));
    }

    [Test]
    public void The_refs_of_a_remote()
    {
        var commits = CommitGraph.Make(repository, random, 6);
        repository.Git("update-ref", "refs/remotes/origin/main", commits[0]);
        repository.Git("update-ref", "refs/remotes/origin/deep/er/topic", commits[1]);
        repository.Git("update-ref", "refs/remotes/originally/main", commits[2]);
        repository.Git("update-ref", "refs/remotes/other/main", commits[3]);
        repository.Git("pack-refs", "--all");
        repository.Git("update-ref", "refs/remotes/origin/main", commits[4]);
        repository.Git("update-ref", "refs/remotes/origin/new", commits[5]);
        repository.Git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
        var references = new References(RepositoryPaths.Find(repository.Folder));

        Assert.That(references.Below("refs/remotes/origin/"), Is.EquivalentTo([commits[4], commits[1], commits[5]]));
        repository.Git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/heads/main");
        Assert.That(references.Below("refs/remotes/origin/"), Is.Null);
        File.WriteAllText(repository.PathOf(".git/refs/remotes/origin/HEAD"), "nonsense\n");
        Assert.That(references.Below("refs/remotes/origin/"), Is.Null);
        Assert.That(references.Below("refs/"), Is.Null);
    }

    [TestCase("")]
    [TestCase("pack-refs --all")]
    [TestCase("checkout -q --detach")]
    [TestCase("worktree add -q --detach ../linked")]
    public void Head(string command)
    {
        CommitGraph.Make(repository, random, 2);
        if (command is not "")
        {
            repository.Git(command.Split(' '));
        }

        var folder = command.EndsWith("linked", StringComparison.Ordinal)
            ? repository.PathOf("../linked")
            : repository.Folder;
        Assert.That(new References(RepositoryPaths.Find(folder)).Resolve("HEAD"), Is.EqualTo(repository.Head()));
    }

    [Test]
    public void A_history_that_only_git_can_tell_is_left_to_it()
    {
        CommitGraph.Make(repository, random, 3);
        repository.Git("gc", "-q");
        var clone = repository.Clone("--depth=2");
        var damaged = repository.Clone("--depth=2");
        File.AppendAllText(damaged.PathOf(".git/shallow"), "nonsense\n");
        var grafted = repository.Clone().WithGrafts();
        using var longer = TestRepository.Init("--object-format=sha256");
        longer.Write("a", "x\n").Stage().Commit();
        var unknown = repository.Clone().Config("extensions.unheardOf", "true");

        Assert.Multiple(() =>
        {
            Assert.That(Answer(repository), Is.Not.Null);
            Assert.That(Answer(repository.Clone().Config("extensions.worktreeConfig", "true")), Is.Not.Null);
            Assert.That(Answer(clone), Is.Not.Null);
            Assert.That(Answer(damaged), Is.Null);
            Assert.That(Answer(grafted), Is.Null);
            Assert.That(Answer(longer), Is.Null);
            Assert.That(Answer(unknown, repository.Head()), Is.Null);
        });
    }

    [TestCase("[remote \"origin\"]\n\turl = x", "remote \"origin\" url")]
    [TestCase("[Remote \"Origin\"] URL=x ; a remark", "remote \"Origin\" url")]
    [TestCase("# [remote \"a\"]\n[remote \"b\"]\n; url = x\nfetch", "remote \"b\" fetch")]
    [TestCase("[remote.origin]\nurl = x", "remote.origin url")]
    [TestCase("[core]\na = \"[remote \\\"origin\\\"]\"\nb = [c]", "core a", "core b")]
    public void The_settings_of_a_plain_file(string text, params string[] settings)
    {
        repository.Write("config", text);

        Assert.That(
            ConfigFile
                .TryRead(repository.PathOf("config"))!
                .Settings.Select(setting => $"{setting.Section} {setting.Key}"),
            Is.EqualTo(settings)
        );
    }

    [TestCase("[core]\na = b\\\n[remote \"origin\"]\nurl = x")]
    [TestCase("[remote \"a]b\"]\nurl = x")]
    [TestCase("[remote \"a\\\"b\"]\nurl = x")]
    [TestCase("[core")]
    public void A_file_that_is_not_plain_is_left_to_git(string text)
    {
        repository.Write("config", text);

        Assert.That(ConfigFile.TryRead(repository.PathOf("config")), Is.Null);
    }

    public void Dispose() => repository.Dispose();

    private static IReadOnlyList<RawChange>? Answer(TestRepository repository, string? head = null)
    {
        var paths = RepositoryPaths.Find(repository.Folder);
        using var store = new ObjectStore(paths);
        return new InProcessHistory(paths, store).Commit(head ?? repository.Head());
    }

    private string Id(string name) => repository.Git("rev-parse", name).Trim();

    /// <summary>How many commits there are, once both have compared each with its parents and agree.</summary>
    private int SameCommits(TestRepository? of = null)
    {
        var compared = of ?? repository;
        var paths = RepositoryPaths.Find(compared.Folder);
        using var store = new ObjectStore(paths);
        var history = new InProcessHistory(paths, store);
        var commits = compared.Git("rev-list", "--all").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var id in commits)
        {
            var expected = GitProcess.Read(
                compared.Folder,
                ["diff-tree", "-r", "-c", "--root", "--no-commit-id", "--raw", "-z", "--no-abbrev", "--no-renames", id]
            )!;
            Assert.That(history.Commit(id)!.Select(Line), Is.EqualTo(RawDiff.Parse(expected).Select(Line)), id);
        }

        return commits.Length;
    }

    private static string Line(RawChange change) =>
        $"{change.Path} {Entry(change.New)} {string.Join(',', change.Old.Select(Entry))}";

    private static string Entry(TreeEntry entry) => entry.Exists ? $"{entry.Mode} {entry.Id}" : "none";
}
