using HookGuard.History;
using HookGuard.Policy;
using HookGuard.Policy.Configuration;
using HookGuard.Remediation.Explaining;
using HookGuard.Reporting;

namespace HookGuard.Commands;

/// <summary>What hooks do that run when commits are already made: warn at once, and never fail.</summary>
internal static class PostCommitWarning
{
    public static ExitCode Warn(Func<CommitScan, IReadOnlyList<string>> commits)
    {
        try
        {
            using var scan = new CommitScan(Environment.CurrentDirectory);
            Warn(scan, commits(scan));
        }
        catch (Exception problem)
        {
            Failure.Report(problem);
        }

        return ExitCode.Clean;
    }

    private static void Warn(CommitScan scan, IReadOnlyList<string> commits)
    {
        if (commits is [])
        {
            return;
        }

        var settings = LayeredConfiguration.Load(path => scan.Reader.InCommit(commits[^1], path)?.Read());
        var result = scan.Check(commits, settings);
        // What only warns has been said when the commit was made.
        var missed = result.Findings.Where(finding => finding.Blocking).ToList();
        if (missed is not [])
        {
            var advised = new RewriteAdvice(scan, settings.NewDetector()).AddTo(result with { Findings = missed });
            Report.Write(advised with { Stage = Stage.Committed }, ReportOptions.AfterCommit);
        }
    }
}
