namespace HookGuard.Git.Storage;

/// <summary>Whether a repository keeps its objects and its history in the plain way, so that they can be read without git.</summary>
internal static class RepositoryFormat
{
    // SHA-256, reftable and whatever is still to come are none of these.
    private static readonly HashSet<string> HarmlessExtensions = new(StringComparer.Ordinal)
    {
        "noop",
        "partialclone",
        "preciousobjects",
        "worktreeconfig",
    };

    // They give commits other parents than they name. That of a shallow clone is read: see CommitParents.
    private static readonly string[] Grafts = ["GIT_GRAFT_FILE", "GIT_SHALLOW_FILE"];

    public static bool HasPlainObjects(RepositoryPaths paths) =>
        paths.Config is { } config
        && config.Settings.All(setting =>
            !setting.Section.StartsWith("extensions", StringComparison.Ordinal)
            || HarmlessExtensions.Contains(setting.Key)
        );

    public static bool HasPlainHistory(RepositoryPaths paths) =>
        HasPlainObjects(paths)
        && !File.Exists(Path.Join(paths.CommonDirectory, "info", "grafts"))
        && Array.TrueForAll(Grafts, name => Environment.GetEnvironmentVariable(name) is null);
}
