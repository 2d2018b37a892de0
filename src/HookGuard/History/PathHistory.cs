using System.Text;
using HookGuard.Git;

namespace HookGuard.History;

/// <summary>The commits that changed some paths, the newest first.</summary>
internal sealed class PathHistory
{
    // As many as fit on any command line.
    private const int PathsAtOnce = 200;

    private readonly CommitScan scan;
    private readonly Dictionary<string, List<Entry>> entries = new(StringComparer.Ordinal);

    public PathHistory(CommitScan scan, IEnumerable<string> paths)
    {
        this.scan = scan;
        foreach (var some in paths.Distinct(StringComparer.Ordinal).Chunk(PathsAtOnce))
        {
            Read(some);
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

    private void Read(string[] paths)
    {
        var commits = Lines(["rev-list", "--all", "--full-history", "--topo-order", "--", .. paths]);
        string[] raw =
        [
            "-c",
            "core.quotePath=false",
            "diff-tree",
            "--stdin",
            "-r",
            "--root",
            "--raw",
            "--no-abbrev",
            "--no-renames",
        ];
        var commit = "";
        foreach (var line in Lines([.. raw, "--", .. paths], commits))
        {
            // :mode mode old new status TAB path
            if (line.Split([' ', '\t'], 6) is [[':', ..], _, var old, var added, _, var path])
            {
                Entries(path).Add(new Entry(commit, old, added));
            }
            else
            {
                commit = line;
            }
        }
    }

    private List<Entry> Entries(string path)
    {
        if (!entries.TryGetValue(path, out var found))
        {
            found = [];
            entries.Add(path, found);
        }

        return found;
    }

    private string[] Lines(string[] arguments, IEnumerable<string>? input = null) =>
        Encoding
            .UTF8.GetString(GitProcess.Read(scan.Folder, arguments, input)!)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private sealed record Entry(string Commit, string Old, string New);
}
