using System.Globalization;
using HookGuard.FileSystem;
using HookGuard.Git.Storage;

namespace HookGuard.Remediation.Tracing;

/// <summary>What this clone noted of the branches of remotes: where each was, and since when it knows that.</summary>
internal static class RemoteLog
{
    private const string Remotes = "refs/remotes/";

    /// <summary>The names of refs with the commits that they named, the oldest first.</summary>
    public static IEnumerable<(string Ref, string Commit, DateTimeOffset When)> Read(RepositoryPaths paths)
    {
        var logs = Path.Join(paths.CommonDirectory, "logs");
        var folder = Path.Join(logs, Remotes);
        if (!Directory.Exists(folder))
        {
            return [];
        }

        return from file in Directory.EnumerateFiles(
                folder,
                "*",
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }
            )
            from line in BoundedFile.TryReadLines(file) ?? []
            let entry = Entry(line)
            where entry is not null
            select (Path.GetRelativePath(logs, file).Replace('\\', '/'), entry.Value.Commit, entry.Value.When);
    }

    // OLD NEW NAME <ADDRESS> SECONDS ZONE, a tab, and a message.
    private static (string Commit, DateTimeOffset When)? Entry(string line)
    {
        var fields = line.Split('\t')[0].Split(' ');
        return fields.Length > 3 && long.TryParse(fields[^2], CultureInfo.InvariantCulture, out var seconds)
            ? (fields[1], DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(seconds, 0, 253402300799)))
            : null;
    }
}
