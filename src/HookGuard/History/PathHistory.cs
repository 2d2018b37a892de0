using System.Text;
using HookGuard.Git;

namespace HookGuard.History;

/// <summary>The commits that changed some paths, the newest first.</summary>
internal sealed class PathHistory
{
    // git is told of no paths: comparing each with all of them takes it far longer than whole commits do.
    private static readonly string[] Raw =
    [
        "diff-tree",
        "--stdin",
        "-r",
        "-z",
        "--root",
        "--raw",
        "--no-abbrev",
        "--no-renames",
    ];

    private const int CommitsAtOnce = 1024;

    private readonly CommitScan scan;
    private readonly Dictionary<string, List<Entry>> entries;

    public PathHistory(CommitScan scan, IEnumerable<string> paths)
    {
        this.scan = scan;
        entries = paths
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(path => path, _ => new List<Entry>(), StringComparer.Ordinal);
        var commits = scan.Reader.Commits(CommitRange.Everything);
        using var progress = new Progress("commits traced", commits.Count);
        foreach (var some in commits.Reverse().Chunk(CommitsAtOnce))
        {
            Read(some);
            progress.Add(some.Length);
        }
    }

    /// <summary>The last commit whose blob at a path passes a test; null where none does.</summary>
    public string? Last(string path, Predicate<string> test)
    {
        foreach (var entry in entries.GetValueOrDefault(path) ?? [])
        {
            if (test(entry.New))
            {
                return entry.Commit;
            }

            if (test(entry.Old))
            {
                return CommitText.Parents(scan.Object(entry.Commit)).First();
            }
        }

        return null;
    }

    private void Read(string[] commits)
    {
        var commit = "";
        var fields = Encoding.UTF8.GetString(GitProcess.Read(scan.Folder, Raw, commits)!).Split('\0').AsSpan();
        while (fields is [var field, .. var rest])
        {
            // :mode mode old new status
            if (field.Split(' ') is [[':', ..], _, var old, var added, _])
            {
                entries.GetValueOrDefault(rest[0])?.Add(new Entry(commit, old, added));
                fields = rest[1..];
            }
            else
            {
                commit = field;
                fields = rest;
            }
        }
    }

    private sealed record Entry(string Commit, string Old, string New);
}
