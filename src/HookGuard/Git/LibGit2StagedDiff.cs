using HookGuard.Git.Storage;
using LibGit2Sharp;

namespace HookGuard.Git;

/// <summary>Compares through LibGit2Sharp, on a thread of its own: loading libgit2 takes longer than using it.</summary>
internal sealed class LibGit2StagedDiff : IStagedDiff
{
    // A packed tree may hold a loose one that is damaged, at which libgit2 stays for ever (see LooseObjectCheck). By then git is asked.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly CompareOptions NoRenames = new() { Similarity = SimilarityOptions.None };

    // libgit2 keeps to a repository's own folders; what a push brings in, for one, is in quarantine elsewhere.
    private static readonly string[] OnlyGitHonours =
    [
        "GIT_COMMON_DIR",
        "GIT_OBJECT_DIRECTORY",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    ];

    private readonly RepositoryPaths paths;
    private readonly ObjectStore store;
    private readonly Task<IReadOnlyList<IReadOnlyList<RawChange>>?> comparing;
    private readonly Func<bool> isEndless;

    /// <param name="objects">The repository.</param>
    /// <param name="commits">By id or as HEAD; null stands for nothing, as before the first commit.</param>
    public LibGit2StagedDiff(ObjectReader objects, IReadOnlyList<string?> commits)
    {
        paths = objects.Paths;
        store = objects.Store;
        isEndless = () => commits.Any(commit => EndlessFolders.AreIn(objects, commit));
        comparing = Task.Factory.StartNew(
            () => TryCompare(commits),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
    }

    public IReadOnlyList<IReadOnlyList<RawChange>>? TryRead() => EndlessFolders.Bound(comparing, isEndless, Patience);

    private IReadOnlyList<IReadOnlyList<RawChange>>? TryCompare(IReadOnlyList<string?> commits)
    {
        if (OnlyGitHonours.Any(name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name))))
        {
            return null;
        }

        try
        {
            // An index path makes libgit2 load the index at once, so that one it does not understand shows here.
            var options = new RepositoryOptions
            {
                IndexPath = paths.NamesIndex ? paths.IndexFile : null,
                WorkingDirectoryPath = RepositoryPaths.WorkTree,
            };
            using var repository = new Repository(paths.GitDirectory, options);
            return [.. commits.Select(commit => Compare(repository, commit))];
        }
        catch (Exception problem)
            when (problem
                    is LibGit2SharpException
                        or TypeInitializationException
                        or DllNotFoundException
                        or ArgumentException
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            return null;
        }
    }

    private List<RawChange> Compare(Repository repository, string? commit) =>
        [
            .. repository
                .Diff.Compare<TreeChanges>(TreeOf(repository, commit), DiffTargets.Index, null, null, NoRenames)
                .Select(ToRaw),
        ];

    private Tree? TreeOf(Repository repository, string? commit) =>
        commit is null ? null
        : new References(paths).Resolve(commit) is { } id
        && new LooseObjectCheck(store).Passes(id)
        && repository.Lookup<Commit>(id) is { } found
            ? found.Tree
        : throw new NotFoundException(commit);

    private static RawChange ToRaw(TreeEntryChanges entry) =>
        entry.Status == ChangeKind.Conflicted
            ? throw GitProblem.Unmerged()
            : new RawChange(
                entry.Path,
                new TreeEntry((int)entry.Mode, entry.Oid.Sha),
                [new TreeEntry((int)entry.OldMode, entry.OldOid.Sha)]
            );
}
