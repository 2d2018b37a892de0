using System.Runtime.CompilerServices;

namespace HookGuard.Git.Storage;

/// <summary>Answers what git would be asked from the objects and refs themselves; null where only git can tell.</summary>
internal sealed class InProcessHistory(RepositoryPaths paths, ObjectStore store)
{
    // From here on git takes less time, its start included.
    private const int MostCommits = 1024;

    // Looking at more takes longer than finding out which of them are reached.
    private const int FewCommits = 32;

    private readonly References references = new(paths);
    private readonly Lazy<CommitParents?> parents = new(() => CommitParents.TryRead(paths));

    /// <param name="id">The commit.</param>
    /// <param name="wanted">Which paths are looked at: all where it is null.</param>
    public IReadOnlyList<RawChange>? Commit(string id, PathSet? wanted = null) =>
        Try(known =>
        {
            var sides = known.Of(Read(id)).Select(TreeOf).ToList<string?>();
            return TreeDiff.Of(store.Read, TreeOf(id), sides is [] ? [null] : sides, wanted);
        });

    public IReadOnlyList<RawChange>? Tree(string id) => Try(_ => TreeDiff.Of(store.Read, id, [null]));

    public TreeEntry? Entry(string commit, string path) =>
        references.Resolve(commit) is { } id
            ? Try(_ => new StrongBox<TreeEntry>(TreeDiff.Find(store.Read, TreeOf(id), path)))?.Value
            : null;

    public IReadOnlyList<string>? Commits(CommitRange range)
    {
        var include = range.Include.Select(references.Resolve).OfType<string>().ToList();
        var exclude = range.Exclude.Select(references.Resolve).OfType<string>().ToList();
        return
            range is { IncludeRefs: null, Since: null }
            && include.Count == range.Include.Count
            && exclude.Count == range.Exclude.Count
            ? Try(known =>
                Tips(range) is { } tips
                    ? AncestryWalk.Find(Read, known, include, [.. exclude, .. tips], MostCommits)
                    : null
            )
            : null;
    }

    /// <summary>See <see cref="CommitReader.CommitsOrMore"/>: of what is excluded nothing but the ids is read.</summary>
    public IReadOnlyList<string>? CommitsOrMore(CommitRange range) =>
        range is { IncludeRefs: null, Since: null }
            ? Try(known => Tips(range) is { } tips ? DownTo([.. range.Exclude, .. tips], range, known) : null)
            : null;

    // To read what is known takes no longer than to go back further than that.
    private IReadOnlyList<string>? DownTo(
        IReadOnlyCollection<string> known,
        CommitRange range,
        CommitParents commitParents
    ) =>
        BoundedAncestryWalk.Find(
            Read,
            commitParents,
            range.Include,
            known.ToHashSet(StringComparer.Ordinal),
            limit: Math.Min(known.Count, FewCommits)
        );

    private List<string>? Tips(CommitRange range)
    {
        List<string> tips = [];
        foreach (var excluded in range.ExcludeRefs)
        {
            if (references.Below(excluded) is not { } below)
            {
                return null;
            }

            tips.AddRange(below);
        }

        return tips;
    }

    private string TreeOf(string commit) => CommitText.Tree(Read(commit));

    private GitObject Read(string commit) =>
        store.Read(commit) is { Type: "commit" } found
            ? found
            : throw GitProblem.Because($"the commit {commit} is missing");

    // Whatever is missing or damaged, git may know more of it, and tells what is wrong.
    private T? Try<T>(Func<CommitParents, T?> answer)
        where T : class
    {
        try
        {
            return parents.Value is { } known ? answer(known) : null;
        }
        catch (Exception problem) when (problem is GuardException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
