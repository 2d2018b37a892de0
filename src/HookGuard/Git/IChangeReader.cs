namespace HookGuard.Git;

/// <summary>Reads what git is about to record. Both implementations must give the same changes in the same order (by path, as git sorts).</summary>
internal interface IChangeReader : IDisposable
{
    /// <summary>The index against HEAD and, while merging, against every MERGE_HEAD. Deletions included.</summary>
    IEnumerable<Change> Staged();

    /// <summary>What the index holds at a path; null where it holds nothing.</summary>
    Blob? InIndex(string path);
}
