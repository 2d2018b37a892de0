using HookGuard.Git;
using HookGuard.Git.Storage;

namespace HookGuard.Tests.Git;

/// <summary>Which commits some reach and others do not, told in process and held against git's own answer.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CommitRangeTests : IDisposable
{
    private readonly TestRepository repository = TestRepository.Init();
    private readonly Random random = new(1);

    [Test]
    public void Commits_that_some_reach_and_others_do_not([Values] bool datesLie)
    {
        var commits = CommitGraph.Make(repository, random, 200, datesLie);
        using var store = new ObjectStore(Paths);
        var ancestors = CommitGraph.Ancestors(repository, commits);
        for (var round = 0; round < 300; round++)
        {
            string[] include = [.. random.GetItems(commits, random.Next(1, 4)).Distinct(StringComparer.Ordinal)];
            string[] exclude = [.. random.GetItems(commits, random.Next(0, 5)).Distinct(StringComparer.Ordinal)];

            var found = Find(store, include, exclude, 1000)!;

            var expected = include
                .SelectMany(id => ancestors[id])
                .Except(exclude.SelectMany(id => ancestors[id]), StringComparer.Ordinal)
                .ToList();
            Assert.That(expected, Is.SubsetOf(found));
            Assert.That(found, Is.Unique);
            if (!datesLie)
            {
                Assert.That(found, Is.EquivalentTo(expected));
                Assert.That(
                    found.Where((id, place) => found.Take(place).Any(earlier => ancestors[earlier].Contains(id))),
                    Is.Empty
                );
            }
        }
    }

    [Test]
    public void A_commit_whose_date_lies_in_the_future_and_that_others_reach()
    {
        string[] made = [];
        var tree = repository.Write("a", "x\n").Stage().Git("write-tree").Trim();
        foreach (var seconds in (int[])[2_000_000_000, .. Enumerable.Range(1_000_000_001, 20)])
        {
            repository.Environment["GIT_COMMITTER_DATE"] = $"{seconds} +0000";
            string[] parents = made is [.., var last] ? ["-p", last] : [];
            made = [.. made, repository.Git(["commit-tree", .. parents, "-m", "x", tree]).Trim()];
        }

        using var store = new ObjectStore(Paths);

        Assert.That(Find(store, [made[0]], [made[^1]], 1000), Is.Empty);
    }

    [Test]
    public void More_commits_than_are_worth_it_are_left_to_git()
    {
        var commits = CommitGraph.Make(repository, random, 50);
        using var store = new ObjectStore(Paths);

        Assert.That(Find(store, [commits[^1]], [], 30), Is.Null);
    }

    [Test]
    public void Commits_of_which_some_may_be_reached_by_others([Values] bool datesLie)
    {
        var commits = CommitGraph.Make(repository, random, 200, datesLie);
        var ancestors = CommitGraph.Ancestors(repository, commits);
        var paths = RepositoryPaths.Find(repository.Folder);
        using var store = new ObjectStore(paths);
        var history = new InProcessHistory(paths, store);
        var (answers, more) = (0, 0);
        for (var round = 0; round < 300; round++)
        {
            string[] include = [.. random.GetItems(commits, random.Next(1, 4)).Distinct(StringComparer.Ordinal)];
            string[] exclude = [.. random.GetItems(commits, random.Next(0, 60)).Distinct(StringComparer.Ordinal)];

            if (history.CommitsOrMore(new CommitRange { Include = include, Exclude = exclude }) is { } found)
            {
                var reached = exclude.SelectMany(id => ancestors[id]).ToHashSet(StringComparer.Ordinal);
                var expected = include.SelectMany(id => ancestors[id]).Except(reached, StringComparer.Ordinal);
                Assert.That(expected, Is.SubsetOf(found));
                Assert.That(found, Is.Unique);
                Assert.That(found.Intersect(exclude, StringComparer.Ordinal), Is.Empty);
                Assert.That(found, Has.Count.AtMost(32));
                answers++;
                more += found.Any(reached.Contains) ? 1 : 0;
            }
        }

        Assert.Multiple(() =>
        {
            Assert.That(answers, Is.GreaterThan(50));
            Assert.That(more, Is.GreaterThan(10));
        });
    }

    [Test]
    public void What_others_reach_is_told_without_reading_them()
    {
        var commits = CommitGraph.Make(repository, random, 3);
        repository.Git("gc", "-q", "--prune=now");
        repository.Git("update-ref", "refs/remotes/origin/main", commits[^1]);
        repository.Commit();
        File.WriteAllText(repository.PathOf(".git/refs/remotes/origin/gone"), new string('1', 40) + "\n");
        var range = new CommitRange { Include = [repository.Head()], ExcludeRefs = ["refs/remotes/origin/"] };
        var paths = RepositoryPaths.Find(repository.Folder);
        using var store = new ObjectStore(paths);
        var history = new InProcessHistory(paths, store);

        Assert.That(history.Commits(range), Is.Null);
        Assert.That(history.CommitsOrMore(range), Is.EqualTo([repository.Head()]));
        Directory.Delete(repository.PathOf(".git/objects/pack"), recursive: true);
        Assert.That(history.CommitsOrMore(range), Is.EqualTo([repository.Head()]));
    }

    [TestCase(32, true)]
    [TestCase(33, false)]
    public void Only_a_few_commits_are_gone_through(int count, bool isTold)
    {
        repository.Commit();
        for (var branch = 0; branch < 50; branch++)
        {
            repository.Git("update-ref", $"refs/remotes/origin/{branch}", repository.Head());
        }

        for (var commit = 0; commit < count; commit++)
        {
            repository.Commit();
        }

        var paths = RepositoryPaths.Find(repository.Folder);
        using var store = new ObjectStore(paths);
        var found = new InProcessHistory(paths, store).CommitsOrMore(
            new CommitRange { Include = [repository.Head()], ExcludeRefs = ["refs/remotes/origin/"] }
        );

        Assert.That(found?.Count, Is.EqualTo(isTold ? count : null));
    }

    [Test]
    public void A_shallow_clone_as_git_tells_it([Values(1, 3, 7)] int depth)
    {
        CommitGraph.Make(repository, random, 60);
        var clone = repository.Clone($"--depth={depth}", "--no-single-branch");
        var paths = RepositoryPaths.Find(clone.Folder);
        using var store = new ObjectStore(paths);
        string[] all = [.. Lines(clone, "rev-list", "--all")];
        for (var round = 0; round < 30; round++)
        {
            string[] include = random.GetItems(all, random.Next(1, 4));
            string[] exclude = random.GetItems(all, random.Next(0, 3));

            var found = new InProcessHistory(paths, store).Commits(new() { Include = include, Exclude = exclude });

            Assert.That(
                found,
                Is.EquivalentTo(Lines(clone, ["rev-list", .. include, .. exclude.Select(id => $"^{id}")]))
            );
        }
    }

    public void Dispose() => repository.Dispose();

    private RepositoryPaths Paths => RepositoryPaths.Find(repository.Folder);

    private IReadOnlyList<string>? Find(ObjectStore store, string[] include, string[] exclude, int limit) =>
        AncestryWalk.Find(id => store.Read(id)!, CommitParents.TryRead(Paths)!, include, exclude, limit);

    private static string[] Lines(TestRepository from, params string[] arguments) =>
        from.Git(arguments).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
