using HookGuard.Git;
using HookGuard.History;
using HookGuard.Policy;
using HookGuard.Scanning;

namespace HookGuard.Ci;

/// <summary>Scans what a CI run is about.</summary>
internal static class CiScan
{
    public static ScanResult Run(CommitScan scan, CiRange range, Settings settings)
    {
        var result = scan.Check(range.Commits, settings) with { Stage = Stage.Published };
        if (!range.IsDoubtful)
        {
            return result;
        }

        var found = result.Findings.Select(Place).ToHashSet();
        var files = new Guard(settings.NewDetector(), settings).Check(
            scan.Reader.Tree(CommitText.Tree(scan.Object("HEAD")))
        );
        return result.Add(
            files with
            {
                // The commit that brought it has said so.
                Findings = [.. files.Findings.Where(finding => !found.Contains(Place(finding)))],
            }
        );
    }

    private static (string Path, string Fingerprint) Place(Finding finding) => (finding.Path, finding.Fingerprint);
}
