using HookGuard.Git;
using HookGuard.Git.Commands;
using HookGuard.Git.Storage;

namespace HookGuard.Tests.Git.Storage;

/// <summary>Compares the object store with git's own reading of every object.</summary>
[Parallelizable(ParallelScope.All)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public abstract class ObjectStoreTest : IDisposable
{
    private protected TestRepository Repository { get; } = TestRepository.Init();

    private protected Random Random { get; } = new(1);

    public void Dispose()
    {
        Repository.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected void WithHistory(int commits)
    {
        for (var commit = 0; commit < commits; commit++)
        {
            var file = $"in/{Random.Next(4)}/{Random.Next(3)}";
            var lines = Enumerable
                .Range(0, 40)
                .Select(line => $"{line} {(line == commit % 40 ? Random.Next() : line)}\n");
            Repository.Write(file, string.Concat(lines)).Stage().Commit($"Change {commit} {Random.Next()}");
        }
    }

    /// <summary>How many objects there are, once both have read each and agree.</summary>
    private protected static int Same(TestRepository repository, bool isKnown = true)
    {
        var expected = Objects(repository);
        Assert.That(Differences(repository, expected), Is.EqualTo(isKnown ? 0 : expected.Count));
        return expected.Count;
    }

    private protected static List<GitObject> Objects(TestRepository repository, int every = 1)
    {
        var listed = repository.Git("cat-file", "--batch-all-objects", "--batch-check=%(objectname)");
        using var git = new CatFile(repository.Folder);
        return
        [
            .. listed
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where((_, index) => index % every == 0)
                .Select(id => git.Read(id)!),
        ];
    }

    /// <summary>How many of them the store does not give. Fails where it gives anything else.</summary>
    private protected static int Differences(TestRepository repository, List<GitObject> expected)
    {
        using var store = Open(repository);
        var missing = 0;
        foreach (var git in expected)
        {
            if (store.TryRead(git.Id) is not { } found)
            {
                missing++;
            }
            else if (
                found.Id != git.Id
                || found.Type != git.Type
                || !found.Content.Span.SequenceEqual(git.Content.Span)
            )
            {
                Assert.Fail($"{git.Id} is not what git reads");
            }
        }

        return missing;
    }

    private protected static ObjectStore Open(TestRepository repository) =>
        new(RepositoryPaths.Find(repository.Folder));
}
