using HookGuard.Changes;
using HookGuard.Git.Storage;
using LibGit2Sharp;
using Blob = HookGuard.Changes.Blob;

namespace HookGuard.Git;

/// <summary>Reads through LibGit2Sharp, in process.</summary>
internal sealed class LibGit2ChangeReader : IChangeReader
{
    private static readonly CompareOptions NoRenames = new() { Similarity = SimilarityOptions.None };

    // libgit2 keeps to a repository's own folders; what a push brings in, for one, is in quarantine elsewhere.
    private static readonly string[] OnlyGitHonours =
    [
        "GIT_COMMON_DIR",
        "GIT_OBJECT_DIRECTORY",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    ];

    private readonly RepositoryPaths paths;
    private readonly Repository repository;
    private readonly ObjectStore store;
    private readonly LooseObjectCheck probe;
    private readonly References references;
    private readonly PathCount pathCount;

    private LibGit2ChangeReader(RepositoryPaths paths, Repository repository)
    {
        this.paths = paths;
        this.repository = repository;
        store = new ObjectStore(paths);
        probe = new LooseObjectCheck(store);
        references = new References(paths);
        pathCount = new PathCount(store.Read);
    }

    /// <summary>Null where libgit2 cannot read the repository or its index: a hash, a format or an extension that it does not know.</summary>
    public static LibGit2ChangeReader? TryOpen(RepositoryPaths paths)
    {
        if (OnlyGitHonours.Any(name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name))))
        {
            return null;
        }

        // An index path makes libgit2 load the index at once, so that one it does not understand shows here.
        var options = new RepositoryOptions
        {
            IndexPath = paths.NamesIndex ? paths.IndexFile : null,
            WorkingDirectoryPath = RepositoryPaths.WorkTree,
        };
        try
        {
            return new LibGit2ChangeReader(paths, new Repository(paths.GitDirectory, options));
        }
        catch (Exception problem)
            when (problem is LibGit2SharpException or TypeInitializationException or ArgumentException)
        {
            return null;
        }
    }

    private bool IsBare => repository.Info.IsBare && !paths.NamesIndex;

    public IEnumerable<Change> Staged(IReadOnlyList<string>? merging = null)
    {
        var changes = Guarded(() =>
            Combine(
                [Head(), .. (merging ?? paths.MergeHeads()).Select(TreeOf)],
                side => repository.Diff.Compare<TreeChanges>(side, DiffTargets.Index, null, null, NoRenames)
            )
        );
        foreach (var change in changes)
        {
            yield return change;
        }
    }

    public IReadOnlyList<Change> Commit(string id) =>
        Guarded<IReadOnlyList<Change>>(() =>
        {
            probe.Commit(id);
            if (store.Read(id) is { } found && pathCount.IsManyIn(found))
            {
                return ToChanges(TreeDiff.OfCommit(store.Read, id), id);
            }

            var commit = CommitOf(id);
            var parents = commit.Parents.Select(parent => parent.Tree).ToList<Tree?>();
            return Combine(
                parents is [] ? [null] : parents,
                side => repository.Diff.Compare<TreeChanges>(side, commit.Tree, NoRenames),
                commit.Sha
            );
        });

    public IReadOnlyList<string> Commits(CommitRange range) =>
        Guarded(() =>
        {
            probe.Commits(range.Include.Concat(range.Exclude).Select(references.Resolve).OfType<string>());
            List<object> included = [.. range.Include.Where(HasCommit), .. RefsBelow(range.IncludeRefs)];
            return included is []
                ? (IReadOnlyList<string>)[]
                :
                [
                    .. repository
                        .Commits.QueryBy(
                            new CommitFilter
                            {
                                IncludeReachableFrom = included,
                                ExcludeReachableFrom =
                                    (List<object>)
                                        [.. range.Exclude.Select(CommitOf), .. range.ExcludeRefs.SelectMany(RefsBelow)],
                                SortBy = CommitSortStrategies.Topological | CommitSortStrategies.Reverse,
                            }
                        )
                        .Where(commit => range.Since is not { } since || commit.Committer.When >= since)
                        .Select(commit => commit.Sha),
                ];
        });

    // It reads all that is excluded before it says anything.
    public IReadOnlyList<string>? CommitsOrMore(CommitRange range) => null;

    public IReadOnlyList<Change> Tree(string id) =>
        Guarded(() =>
            pathCount.IsMany(id)
                ? ToChanges(TreeDiff.Of(store.Read, id, [null]))
                : Combine(
                    [null],
                    side => repository.Diff.Compare<TreeChanges>(side, repository.Lookup<Tree>(id), NoRenames)
                )
        );

    public Blob? InIndex(string path) =>
        Guarded(() => !IsBare && repository.Index[path] is { } entry ? ContentOf(entry.Mode, entry.Id) : null);

    public Blob? InCommit(string commit, string path) =>
        Guarded(() => CommitOf(commit)[path] is { } entry ? ContentOf(entry.Mode, entry.Target.Id) : null);

    public void Dispose()
    {
        repository.Dispose();
        store.Dispose();
    }

    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (LibGit2SharpException problem)
        {
            throw GitProblem.Because(problem.Message, problem);
        }
    }

    private List<Change> Combine(IReadOnlyList<Tree?> sides, Func<Tree?, TreeChanges> compare, string? commit = null)
    {
        var perSide = sides.Select(side => compare(side).Select(ToRaw).ToList()).ToList();
        return ToChanges(RawChange.InEverySide(perSide), commit);
    }

    private List<Change> ToChanges(IEnumerable<RawChange> changes, string? commit = null) =>
        [.. changes.Select(change => change.ToChange(BlobOf, commit))];

    private static RawChange ToRaw(TreeEntryChanges entry) =>
        entry.Status == LibGit2Sharp.ChangeKind.Conflicted
            ? throw GitProblem.Unmerged()
            : new RawChange(
                entry.Path,
                new TreeEntry((int)entry.Mode, entry.Oid.Sha),
                [new TreeEntry((int)entry.OldMode, entry.OldOid.Sha)]
            );

    private Tree? Head()
    {
        if (references.Resolve("HEAD") is { } head)
        {
            probe.TreeOf(head);
        }

        if (IsBare)
        {
            throw GitProblem.Bare();
        }

        return repository.Info.IsHeadUnborn
            ? null
            : (repository.Head.Tip ?? throw GitProblem.Because("the commit that HEAD names is missing")).Tree;
    }

    private bool HasCommit(string name) => name != "HEAD" || repository.Head.Tip is not null;

    // A ref may name a tree or a blob, which reach no commit.
    private IEnumerable<Commit> RefsBelow(string? prefix) =>
        prefix is null
            ? []
            : repository
                .Refs.Where(found => found.CanonicalName.StartsWith(prefix, StringComparison.Ordinal))
                .Select(found => Peel(found.ResolveToDirectReference()?.Target))
                .OfType<Commit>();

    private static LibGit2Sharp.GitObject? Peel(LibGit2Sharp.GitObject? target) =>
        target is TagAnnotation tag ? Peel(tag.Target) : target;

    private Tree TreeOf(string commit)
    {
        probe.TreeOf(commit);
        return CommitOf(commit).Tree;
    }

    private Commit CommitOf(string id) =>
        repository.Lookup<Commit>(id) ?? throw GitProblem.Because($"the commit {id} is missing");

    private Blob? ContentOf(Mode mode, ObjectId id) =>
        new TreeEntry((int)mode, id.Sha).HasContent ? BlobOf(id.Sha) : null;

    private Blob BlobOf(string id) => new(id, () => Guarded(() => Read(id)));

    private ReadOnlyMemory<byte> Read(string id)
    {
        if (store.ReadLoose(id) is { } loose)
        {
            return loose.Content;
        }

        var blob = repository.Lookup<LibGit2Sharp.Blob>(id) ?? throw GitProblem.Because($"the object {id} is missing");
        using var stream = blob.GetContentStream();
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
