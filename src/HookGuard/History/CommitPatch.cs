namespace HookGuard.History;

/// <summary>What the patch of one commit tells.</summary>
internal sealed class CommitPatch(string id)
{
    public string Id { get; } = id;

    public List<PatchedFile> Files { get; } = [];

    /// <summary>Whether its message, its other fields or the name of a new file could hold something.</summary>
    public bool IsSuspect { get; set; }
}
