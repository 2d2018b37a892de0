namespace HookGuard.Git;

/// <summary>
/// Compares the index with commits. Both implementations give the same changes in the same order: by path, as git sorts, deletions
/// included. Each starts when it is made and works while the caller does something else.
/// </summary>
internal interface IStagedDiff
{
    /// <summary>
    /// The changes against each commit, to be read once; null where this implementation cannot read the repository.
    /// </summary>
    IReadOnlyList<IReadOnlyList<RawChange>>? TryRead();
}
