namespace HookGuard.Remediation.Tracing;

/// <summary>A ref of the repository, and what it has of the value.</summary>
/// <param name="Name">In full.</param>
/// <param name="Id">The object that it names.</param>
/// <param name="Commit">The commit that this stands for; null for other objects.</param>
internal sealed record TracedRef(string Name, string Id, string? Commit)
{
    private const string Remotes = "refs/remotes/";

    /// <summary>Whether a commit that it reaches brought the value in, be it removed since.</summary>
    public bool ReachesValue { get; init; }

    /// <summary>Whether what it names contains the value now: a file of its newest commit, the text of a tag, its own name.</summary>
    public bool HoldsValue { get; init; }

    public bool IsRemote => Name.StartsWith(Remotes, StringComparison.Ordinal);

    public bool IsBranch => Name.StartsWith("refs/heads/", StringComparison.Ordinal);

    public bool IsTag => Name.StartsWith("refs/tags/", StringComparison.Ordinal);

    public bool IsStash => Name == "refs/stash";

    public bool IsNote => Name.StartsWith("refs/notes/", StringComparison.Ordinal);

    /// <summary>As people call it.</summary>
    public string ShortName =>
        IsBranch || IsTag || IsNote ? Name[(Name.IndexOf('/', 5) + 1)..]
        : IsRemote ? Name[Remotes.Length..]
        : Name;
}
