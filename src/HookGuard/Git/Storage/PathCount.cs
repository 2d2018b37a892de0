namespace HookGuard.Git.Storage;

/// <summary>
/// Counts the paths below trees, each tree once. Forty folders, each twice in the next, have a million million paths, and git and libgit2 list
/// them all: whoever has many paths is compared in process.
/// </summary>
internal sealed class PathCount(Func<string, GitObject?> read)
{
    private const long Many = 1_000_000;

    // Beyond it git gives up as well.
    private const int Deepest = 2048;

    private readonly Dictionary<string, long> counts = new(StringComparer.Ordinal);

    public bool IsMany(string tree) => Count(tree, 0) >= Many;

    /// <summary>The same for the trees of a commit and its parents.</summary>
    public bool IsManyIn(GitObject commit) =>
        IsMany(CommitText.Tree(commit))
        || CommitText.Parents(commit).Select(read).OfType<GitObject>().Any(parent => IsMany(CommitText.Tree(parent)));

    private long Count(string tree, int depth)
    {
        if (counts.TryGetValue(tree, out var count))
        {
            return count;
        }

        if (depth > Deepest || read(tree) is not { Type: "tree" } found)
        {
            return depth > Deepest ? Many : 0;
        }

        // Git lists what is not in order too.
        var entries = TreeCursor.InAnyOrder(found.Content, tree.Length / 2);
        for (; entries.HasEntry && count < Many; entries.Next())
        {
            count += entries.IsFolder ? Count(entries.Entry.Id, depth + 1) : 1;
        }

        return counts[tree] = count;
    }
}
