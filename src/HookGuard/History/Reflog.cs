using System.Text;
using HookGuard.FileSystem;
using HookGuard.Git.Storage;

namespace HookGuard.History;

/// <summary>Tells who moved a remote-tracking ref last: git while it talked to the remote, or somebody else.</summary>
internal static class Reflog
{
    // Enough for the last line: git keeps a message short.
    private const int Tail = 4096;

    // How git, libgit2 and JGit begin what they note when they have talked to the remote, or renamed it.
    private static readonly string[] Talks = ["fetch", "pull", "push", "update by push", "clone", "remote"];

    public static bool IsFetched(RepositoryPaths paths, string name)
    {
        var log = Path.Join(paths.CommonDirectory, "logs", name);
        using var entries = BoundedFile.TryOpenStream(log);
        return entries is not null
            // Old entries are deleted in time.
            ? IsOfFetch(Last(entries))
            // A clone notes nothing, and packs its refs.
            : !File.Exists(Path.Join(paths.CommonDirectory, name)) || !KeepsLogs(paths);
    }

    private static bool IsOfFetch(string line) =>
        line is ""
        || line.Split('\t', 2) is [_, var message]
            && Array.Exists(Talks, talk => message.StartsWith(talk, StringComparison.Ordinal));

    private static string Last(FileStream content)
    {
        content.Seek(-Math.Min(content.Length, Tail), SeekOrigin.End);
        var tail = new byte[Tail];
        var read = content.ReadAtLeast(tail, Tail, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(tail, 0, read).TrimEnd('\n').Split('\n')[^1];
    }

    private static bool KeepsLogs(RepositoryPaths paths) =>
        paths.Config?.Settings.Any(setting =>
            setting is { Section: "core", Key: "logallrefupdates", Value: "true" or "always" }
        ) == true;
}
