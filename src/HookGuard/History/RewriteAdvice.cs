using HookGuard.Detection;
using HookGuard.Remediation;

namespace HookGuard.History;

/// <summary>Adds to findings in commits the rewrite that takes them out of the history of this repository.</summary>
internal sealed class RewriteAdvice(CommitScan scan, Detector detector)
{
    // A report shows no more than the places of further ones.
    private const int Advised = 10;

    public ScanResult AddTo(ScanResult result) =>
        result with
        {
            Findings =
            [
                .. result.Findings.Take(Advised).Select(finding => finding.Blocking ? AddTo(finding) : finding),
                .. result.Findings.Skip(Advised),
            ],
        };

    private Finding AddTo(Finding finding) =>
        finding with
        {
            Steps = Rewrite.For(scan.Folder, finding, tip => Holds(tip, finding)),
        };

    private bool Holds(string tip, Finding finding) =>
        scan.Reader.InCommit(tip, finding.Path)?.TryRead() is { } content
        && detector.Detect(finding.Path, content.Span, out _).Any(found => found.Fingerprint == finding.Fingerprint);
}
