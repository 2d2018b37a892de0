using HookGuard.History;
using HookGuard.Policy;
using HookGuard.Policy.Configuration;
using HookGuard.Reporting;

namespace HookGuard.Commands;

internal static class ScanHistory
{
    public static ExitCode Run(
        DateTimeOffset? since,
        bool withUnreachable,
        Shard? shard,
        string? cache,
        ReportOptions report,
        ConfigurationFile? flags
    )
    {
        using var scan = new CommitScan(Environment.CurrentDirectory) { Cache = cache };
        return Report.Write(Run(scan, since, withUnreachable, shard, flags), report);
    }

    /// <summary>Scans a repository by the policy of its HEAD.</summary>
    public static ScanResult Run(
        CommitScan scan,
        DateTimeOffset? since,
        bool withUnreachable,
        Shard? shard,
        ConfigurationFile? flags
    )
    {
        var settings = LayeredConfiguration.Load(
            path => scan.Has("HEAD") ? scan.Reader.InCommit("HEAD", path)?.Read() : null,
            flags
        );
        return HistoryScan.Run(scan, settings, since, withUnreachable, shard);
    }
}
