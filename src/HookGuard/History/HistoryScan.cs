using System.Text;
using HookGuard.Detection;
using HookGuard.Git;
using HookGuard.Git.Commands;
using HookGuard.Policy;
using HookGuard.Terminals;

namespace HookGuard.History;

/// <summary>Looks at everything a repository holds: what its refs reach and, if asked, what nothing reaches any more.</summary>
internal static class HistoryScan
{
    /// <param name="scan">The repository.</param>
    /// <param name="settings">What judges it.</param>
    /// <param name="since">Commits before it are left out.</param>
    /// <param name="withUnreachable">Whether commits count that no ref reaches.</param>
    /// <param name="shard">The part of the commits to scan; what is no commit comes last, and belongs to the last.</param>
    public static ScanResult Run(
        CommitScan scan,
        Settings settings,
        DateTimeOffset? since,
        bool withUnreachable,
        Shard? shard = null
    )
    {
        using var progress = new Progress("scanning the history");
        var range = new ScanTarget(Updates(scan, withUnreachable)) { Since = since };
        var commits = range.Commits(scan);
        scan.Oldest = commits is [var oldest, ..] ? oldest : null;
        var isLast = shard is null || shard.Index == shard.Count;
        var result = PushCheck.Check(scan, isLast ? [range] : [], shard?.Of(commits) ?? commits, settings);
        return result with
        {
            Stage = Stage.Published,
            Shard = shard,
            Findings = Attributed(scan, settings, commits, result.Findings, isWhole: since is null && shard is null),
            Skipped = [.. result.Skipped, .. isLast ? Missing(scan) : []],
        };
    }

    /// <summary>All that is found, without who made it and which remotes have it.</summary>
    public static ScanResult Find(CommitScan scan, Settings settings, bool withUnreachable)
    {
        using var progress = new Progress("scanning the history");
        var range = new ScanTarget(Updates(scan, withUnreachable));
        var result = PushCheck.Check(scan, [range], range.Commits(scan), settings);
        return result with { Skipped = [.. result.Skipped, .. Missing(scan)] };
    }

    private static RefUpdate[] Updates(CommitScan scan, bool withUnreachable) =>
        [
            new("HEAD", null, "HEAD"),
            .. Lines(scan, "for-each-ref", "--format=%(refname) %(objectname)")
                .Select(fields => new RefUpdate(fields[0], null, fields[1])),
            .. withUnreachable ? Unreachable(scan) : [],
        ];

    private static Finding[] Attributed(
        CommitScan scan,
        Settings settings,
        IReadOnlyList<string> commits,
        IReadOnlyList<Finding> findings,
        bool isWhole
    )
    {
        if (findings is [])
        {
            return [];
        }

        // What was brought into HEAD before may stand anywhere in it.
        Predicate<string>? mayHold = isWhole ? scan.SuspectPaths.Contains : null;
        var detector = settings.NewDetector();
        using var workers = new GitWorkers(scan.Objects);
        var attribution = new ProvenanceFinder(scan, workers, detector, commits, findings, mayHold);
        using var progress = new Progress("findings traced", findings.Count);
        return workers.Map(
            findings,
            (worker, finding) =>
            {
                progress.Add(1);
                return attribution.AddTo(worker, finding);
            }
        );
    }

    // What only a reflog or nothing at all leads to; each with all that it reaches.
    private static IEnumerable<RefUpdate> Unreachable(CommitScan scan) =>
        Lines(scan, "fsck", "--no-reflogs", "--connectivity-only", "--no-progress")
            .Where(fields => fields[0] == "dangling")
            .Select(fields => new RefUpdate($"unreachable/{fields[1]}/{fields[2]}", null, fields[2]));

    private static IEnumerable<Skipped> Missing(CommitScan scan) =>
        scan.IsShallow
            ? [new Skipped("history", "this clone is shallow; 'git fetch --unshallow' brings the older commits")]
            : [];

    private static IEnumerable<string[]> Lines(CommitScan scan, params string[] arguments) =>
        Encoding
            .UTF8.GetString(GitProcess.Read(scan.Folder, arguments)!)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '));
}
