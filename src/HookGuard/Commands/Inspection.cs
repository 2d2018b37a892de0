using HookGuard.Git;
using HookGuard.Policy;
using HookGuard.Remediation;
using HookGuard.Reporting;

namespace HookGuard.Commands;

/// <summary>What all verbs that look at changes have in common: open, check, report.</summary>
internal static class Inspection
{
    public static ExitCode Run(
        Stage stage,
        Func<IChangeReader, IEnumerable<Change>> changes,
        ReportOptions? report = null
    )
    {
        using var reader = ChangeReaders.Open(Environment.CurrentDirectory);
        var settings = Configuration.Load(path => reader.InIndex(path)?.Read());
        var result = new Guard(settings.NewDetector(), settings).Check(changes(reader)) with { Stage = stage };
        return Report.Write(result, report ?? ReportOptions.Hook);
    }
}
