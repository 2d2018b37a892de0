using HookGuard.FileSystem;

namespace HookGuard.Git.Storage;

/// <summary>The parents of commits as git takes them: a commit at which a shallow clone ends has none.</summary>
internal sealed class CommitParents
{
    private readonly HashSet<string> ends;

    private CommitParents(HashSet<string> ends) => this.ends = ends;

    /// <summary>Null where only git can tell.</summary>
    public static CommitParents? TryRead(RepositoryPaths paths)
    {
        var shallow = ShallowEnds(paths);
        return RepositoryFormat.HasPlainHistory(paths) && shallow.All(IsId)
            ? new CommitParents(shallow.ToHashSet(StringComparer.Ordinal))
            : null;
    }

    /// <summary>The commits at which a shallow clone ends: their parents are not here. None where it is not shallow.</summary>
    public static IReadOnlyList<string> ShallowEnds(RepositoryPaths paths) =>
        BoundedFile.TryReadLines(Path.Join(paths.CommonDirectory, "shallow")) ?? [];

    public IReadOnlyList<string> Of(GitObject commit) =>
        ends.Contains(commit.Id) ? [] : [.. CommitText.Parents(commit)];

    private static bool IsId(string line) => line.Length == 40 && line.All(char.IsAsciiHexDigitLower);
}
