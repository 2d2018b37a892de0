namespace HookGuard.Changes;

/// <summary>One path that git is about to record, with what it held before on each side.</summary>
internal sealed class Change
{
    public required ChangeKind Kind { get; init; }

    /// <summary>Relative to the repository root, <c>/</c>-separated; bytes that are no UTF-8 are U+FFFD.</summary>
    public required string Path { get; init; }

    /// <summary>Null where there is no content: a deletion, a submodule.</summary>
    public required Blob? New { get; init; }

    /// <summary>One for each side it is compared with (HEAD, each MERGE_HEAD, each parent); null where that side has no content there.</summary>
    public required IReadOnlyList<Blob?> Old { get; init; }

    /// <summary>The commit that records it; null while it is only staged.</summary>
    public string? Commit { get; init; }
}
