using HookGuard.Git.Commands;

namespace HookGuard.Remediation.Tracing;

/// <summary>The work trees of a repository, linked ones too.</summary>
internal static class WorkTrees
{
    private const string Entry = "worktree ";

    /// <summary>The folders of those that are there.</summary>
    public static IReadOnlyList<string> Of(string folder) =>
        [
            .. GitProcess
                .ReadText(folder, ["worktree", "list", "--porcelain", "-z"])!
                .Split("\0\0", StringSplitOptions.RemoveEmptyEntries)
                .Select(entry => entry.Split('\0'))
                .Where(lines =>
                    !lines.Contains("bare", StringComparer.Ordinal)
                    && lines[0].StartsWith(Entry, StringComparison.Ordinal)
                )
                .Select(lines => lines[0][Entry.Length..])
                .Where(Directory.Exists),
        ];
}
