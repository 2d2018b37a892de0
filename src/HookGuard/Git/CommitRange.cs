namespace HookGuard.Git;

/// <summary>The commits that the included ones reach and the excluded ones do not.</summary>
internal sealed record CommitRange
{
    /// <summary>Ids or names of commits; a HEAD that names no commit yet counts for nothing.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Includes every ref whose name begins so, such as <c>refs/heads/</c>.</summary>
    public string? IncludeRefs { get; init; }

    /// <summary>Excludes every ref whose name begins with one of these, such as <c>refs/heads/</c>.</summary>
    public IReadOnlyList<string> ExcludeRefs { get; init; } = [];

    /// <summary>Leaves out commits that were made before.</summary>
    public DateTimeOffset? Since { get; init; }
}
