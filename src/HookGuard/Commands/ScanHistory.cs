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
        ReportOptions report,
        ConfigurationFile? flags
    )
    {
        using var scan = new CommitScan(Environment.CurrentDirectory);
        var settings = LayeredConfiguration.Load(
            path => scan.Has("HEAD") ? scan.Reader.InCommit("HEAD", path)?.Read() : null,
            flags
        );
        return Report.Write(HistoryScan.Run(scan, settings, since, withUnreachable), report);
    }
}
