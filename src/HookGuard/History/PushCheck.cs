using HookGuard.Git;
using HookGuard.Policy;
using HookGuard.Remediation;

namespace HookGuard.History;

/// <summary>Judges a push, on whichever side of it.</summary>
internal static class PushCheck
{
    public static ScanResult Run(CommitScan scan, RefRange pushed, Settings settings) =>
        Pass(scan, pushed, settings) ?? Check(scan, pushed, settings);

    // Which commits the other side has matters only where something is found: most pushes are clean, and then it does no harm to have
    // looked at one too many.
    private static ScanResult? Pass(CommitScan scan, RefRange pushed, Settings settings)
    {
        try
        {
            return
                pushed.CommitsOrMore(scan) is { } commits
                && pushed.Check(scan, commits, settings) is { Findings: [], Complete: true } clean
                ? clean
                : null;
        }
        catch (GuardException)
        {
            // It may be in one too many that something is missing.
            return null;
        }
    }

    private static ScanResult Check(CommitScan scan, RefRange pushed, Settings settings)
    {
        var commits = pushed.Commits(scan);
        var result = pushed.Check(scan, commits, settings);
        if (result.Findings is [])
        {
            return result;
        }

        var known = TreeSecrets.Of(scan, settings.NewDetector(), Below(scan, commits));
        return result with { Findings = [.. result.Findings.Select(finding => Mark(finding, known))] };
    }

    // What the other side has cannot be kept from it: that has to be revoked, and this push is not the place to stop.
    private static Finding Mark(Finding finding, HashSet<string> known) =>
        finding.Blocking && known.Contains(finding.Fingerprint)
            ? finding with
            {
                Blocking = false,
                IsPublished = true,
                Steps = Advice.For(finding, Stage.Published),
            }
            : finding;

    // What lies right below the pushed commits is what the other side has.
    private static IEnumerable<string> Below(CommitScan scan, IReadOnlyList<string> commits)
    {
        var pushed = commits.ToHashSet(StringComparer.Ordinal);
        return commits
            .SelectMany(id => CommitText.Parents(scan.Object(id)))
            .Where(parent => !pushed.Contains(parent) && scan.Has(parent))
            .Select(parent => CommitText.Tree(scan.Object(parent)));
    }
}
