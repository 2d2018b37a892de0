using HookGuard.Changes;

namespace HookGuard.Git;

/// <summary>
/// Reads what git is about to record. Both implementations give the same changes in the same order (by path, as git sorts): only
/// paths that differ from every side they are compared with, deletions included.
/// </summary>
internal interface IChangeReader : IDisposable
{
    /// <summary>The index against HEAD and, while merging, against every commit that is merged into it.</summary>
    /// <param name="merging">The ids of these commits; null reads them from MERGE_HEAD.</param>
    /// <returns>The changes, to be gone through once: git may still be at work when this returns.</returns>
    IEnumerable<Change> Staged(IReadOnlyList<string>? merging = null);

    /// <summary>A commit against every parent of it; a first commit against nothing.</summary>
    /// <param name="id">Its full id.</param>
    IReadOnlyList<Change> Commit(string id);

    /// <summary>The commits of a range by full id, none before a commit that it descends from.</summary>
    IReadOnlyList<string> Commits(CommitRange range);

    /// <summary>
    /// The same in any order, perhaps with some more, which the excluded reach as well, where that takes less time; null where it
    /// does not.
    /// </summary>
    /// <param name="range">Included by full id.</param>
    IReadOnlyList<string>? CommitsOrMore(CommitRange range);

    /// <summary>Everything a tree holds, as if it were new.</summary>
    IReadOnlyList<Change> Tree(string id);

    /// <summary>What the index holds at a path; null where it holds no content.</summary>
    Blob? InIndex(string path);

    /// <summary>What a commit holds at a path; null where it holds no content.</summary>
    /// <param name="commit">A revision, such as a full id or <c>HEAD</c>.</param>
    /// <param name="path">The path, relative to the repository root.</param>
    Blob? InCommit(string commit, string path);
}
