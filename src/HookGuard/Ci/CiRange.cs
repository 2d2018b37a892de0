using HookGuard.Git;
using HookGuard.History;

namespace HookGuard.Ci;

/// <summary>What a CI run is about.</summary>
/// <param name="Commits">None before a commit that it descends from.</param>
/// <param name="Policy">The commit whose configuration counts; null where nothing comes before the change.</param>
/// <param name="IsDoubtful">Whether more may be new than the commits: then all files are scanned too.</param>
/// <param name="Description">What is scanned, for people.</param>
internal sealed record CiRange(IReadOnlyList<string> Commits, string? Policy, bool IsDoubtful, string Description)
{
    public static CiRange Of(CommitScan scan, IReadOnlyList<string> bases, string? policy)
    {
        var commits = CommitsOf(scan, bases);
        return new CiRange(
            commits,
            policy,
            IsDoubtful: false,
            bases is []
                ? $"{Count(commits)}, all that are reachable from HEAD"
                : $"{Count(commits)}, from {string.Join(" and ", bases.Select(id => id[..12]))} to HEAD"
        );
    }

    /// <summary>The newest commit and, if that is a merge, what it merged; with all files of HEAD, as nothing tells what is new.</summary>
    public static CiRange Newest(CommitScan scan)
    {
        var parent = scan.CommitOf("HEAD^1");
        var commits = CommitsOf(scan, parent is null ? [] : [parent]);
        return new CiRange(
            commits,
            parent,
            IsDoubtful: true,
            $"{Count(commits)} and all files of HEAD, because the base is unknown"
        );
    }

    private static IReadOnlyList<string> CommitsOf(CommitScan scan, IReadOnlyList<string> bases) =>
        scan.Reader.Commits(new CommitRange { Include = ["HEAD"], Exclude = bases });

    private static string Count(IReadOnlyList<string> commits) =>
        commits.Count == 1 ? "1 commit" : $"{commits.Count} commits";
}
