using HookGuard.Git;
using HookGuard.Policy;
using HookGuard.Scanning;

namespace HookGuard.History;

/// <summary>Judges a push, on whichever side of it.</summary>
internal static class PushCheck
{
    public static ScanResult Run(CommitScan scan, IReadOnlyList<ScanTarget> pushed, Settings settings) =>
        Pass(scan, pushed, settings) ?? Check(scan, pushed, settings);

    /// <summary>Scans commits, and everything else that the refs name.</summary>
    public static ScanResult Check(
        CommitScan scan,
        IReadOnlyList<ScanTarget> pushed,
        IReadOnlyList<string> commits,
        Settings settings
    ) =>
        scan.Check(commits, settings)
            .Add(new Guard(settings.NewDetector(), settings).Check(pushed.SelectMany(range => range.Others(scan))));

    // Which commits the other side has matters only where something is found: most pushes are clean, and then it does no harm to have
    // looked at one too many.
    private static ScanResult? Pass(CommitScan scan, IReadOnlyList<ScanTarget> pushed, Settings settings)
    {
        try
        {
            List<string> commits = [];
            foreach (var range in pushed)
            {
                if (range.CommitsOrMore(scan) is not { } some)
                {
                    return null;
                }

                commits.AddRange(some);
            }

            return Check(scan, pushed, Once(commits), settings) is { Findings: [], Complete: true } clean
                ? clean
                : null;
        }
        catch (GuardException)
        {
            // It may be in one too many that something is missing.
            return null;
        }
    }

    private static ScanResult Check(CommitScan scan, IReadOnlyList<ScanTarget> pushed, Settings settings)
    {
        var commits = Once(pushed.SelectMany(range => range.Commits(scan)));
        var result = Check(scan, pushed, commits, settings);
        if (result.Findings is [])
        {
            return result;
        }

        var known = TreeSecrets.Of(scan, settings.NewDetector(), Below(scan, commits));
        return result with { Findings = [.. result.Findings.Select(finding => Mark(finding, known))] };
    }

    private static List<string> Once(IEnumerable<string> commits) => [.. commits.Distinct(StringComparer.Ordinal)];

    // What the other side has cannot be kept from it: that has to be revoked, and this push is not the place to stop.
    private static Finding Mark(Finding finding, HashSet<string> known) =>
        finding.Blocking && known.Contains(finding.Fingerprint)
            ? finding with
            {
                Blocking = false,
                IsPublished = true,
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
