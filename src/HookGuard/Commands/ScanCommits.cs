using HookGuard.Git;
using HookGuard.History;
using HookGuard.Policy;
using HookGuard.Policy.Configuration;
using HookGuard.Remediation.Explaining;
using HookGuard.Reporting;

namespace HookGuard.Commands;

internal static class ScanCommits
{
    public static ExitCode Run(string range, ReportOptions report, ConfigurationFile? flags)
    {
        using var scan = new CommitScan(Environment.CurrentDirectory);
        var (from, to) = Ends(range);
        var tip = Commit(scan, to);
        var commits = from is null
            ? [tip]
            : scan.Reader.Commits(new CommitRange { Include = [tip], Exclude = [Commit(scan, from)] });
        var settings = LayeredConfiguration.Load(path => scan.Reader.InCommit(tip, path)?.Read(), flags);
        var result = scan.Check(commits, settings) with { Stage = Stage.Committed };
        return Report.Write(new RewriteAdvice(scan, settings.NewDetector()).AddTo(result), report);
    }

    // As git reads them: an end that is left out is HEAD.
    private static (string? From, string To) Ends(string range) =>
        range.Contains("...", StringComparison.Ordinal) ? throw Wrong($"'{range}' has three dots")
        : range.Split("..", 2) is [var from, var to] ? (OrHead(from), OrHead(to))
        : (null, range);

    private static string OrHead(string name) => name is "" ? "HEAD" : name;

    private static string Commit(CommitScan scan, string name) =>
        (name.Contains('\n') ? null : scan.CommitOf(name)) ?? throw Wrong($"there is no commit '{name}'");

    private static GuardException Wrong(string cause) =>
        new(ExitCode.Usage, cause, "Name a commit or a range such as main..topic.");
}
