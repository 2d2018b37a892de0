using System.Text;
using HookGuard.Git;

namespace HookGuard.History;

/// <summary>What this repository knows of the places it is pushed to.</summary>
internal static class Remotes
{
    public static IEnumerable<string> Names(string folder) =>
        Addresses(folder).Select(known => known.Remote).Distinct(StringComparer.Ordinal);

    /// <summary>How the names of the refs begin that follow a remote; null where a push goes to an address that no remote has.</summary>
    public static string? TrackingRefs(CommitScan scan, string? remote, string? url)
    {
        if (remote is not null && IsInConfigOf(scan.Paths, remote))
        {
            return RefsOf(remote);
        }

        var addresses = Addresses(scan.Folder);
        var name = addresses.Exists(known => known.Remote == remote)
            ? remote
            : addresses.Find(known => known.Url == (url ?? remote)).Remote;
        return name is null ? null : RefsOf(name);
    }

    private static string RefsOf(string remote) => $"refs/remotes/{remote}/";

    // Nearly always: then git need not be asked.
    private static bool IsInConfigOf(RepositoryPaths paths, string remote) =>
        paths.Config is { } config && config.Settings.Contains(($"remote \"{remote}\"", "url"));

    private static List<(string Remote, string Url)> Addresses(string folder)
    {
        const string prefix = "remote.";
        var listed = GitProcess.Read(
            folder,
            ["config", "-z", "--get-regexp", @"^remote\..*\.(url|pushurl)$"],
            expectedFailure: 1
        );
        return
        [
            .. Encoding
                .UTF8.GetString(listed ?? [])
                .Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Select(entry => entry.Split('\n', 2))
                .Select(entry => (entry[0][prefix.Length..entry[0].LastIndexOf('.')], entry[^1])),
        ];
    }
}
