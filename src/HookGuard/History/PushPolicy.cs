using HookGuard.Git;
using HookGuard.Policy;

namespace HookGuard.History;

/// <summary>Refs of a push that are judged by the same settings.</summary>
internal sealed record PushPolicy(Settings Settings, IReadOnlyList<RefUpdate> Updates)
{
    /// <param name="scan">What reads the repository.</param>
    /// <param name="updates">The refs that the push moves.</param>
    /// <param name="commitOf">The commit whose configuration counts for a ref; null where there is none.</param>
    public static IEnumerable<PushPolicy> Of(
        CommitScan scan,
        IReadOnlyList<RefUpdate> updates,
        Func<RefUpdate, string?> commitOf
    ) =>
        updates
            .Select(update => (Update: update, Policy: Read(scan, commitOf(update))))
            .GroupBy(one => one.Policy.Files, one => one, StringComparer.Ordinal)
            .Select(group => new PushPolicy(group.First().Policy.Settings, [.. group.Select(one => one.Update)]));

    // Settings are the same where all files that were read for them are.
    private static (string Files, Settings Settings) Read(CommitScan scan, string? commit)
    {
        List<string> files = [];
        var settings = Configuration.Load(path =>
        {
            var blob = commit is null ? null : scan.Reader.InCommit(commit, path);
            files.Add($"{path} {blob?.Id}");
            return blob?.Read();
        });
        return (string.Join('\n', files), settings);
    }
}
