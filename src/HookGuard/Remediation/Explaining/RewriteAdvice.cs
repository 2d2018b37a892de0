using HookGuard.Detection;
using HookGuard.History;

namespace HookGuard.Remediation.Explaining;

/// <summary>
/// Says of findings in commits how to rewrite these. Of several commits the first comes first: making it anew gives those above it new
/// names, which commands for them would have to know.
/// </summary>
internal sealed class RewriteAdvice(CommitScan scan, Detector detector)
{
    private static readonly Step Later = new(
        "Other commits contain credentials too. Fix this one and try again; you then get the commands for the next."
    );

    public ScanResult AddTo(ScanResult result)
    {
        var blocking = result.Findings.Where(finding => finding.Blocking).ToList();
        if (blocking is [])
        {
            return result;
        }

        var first = blocking[0].Commit;
        var steps = first is null ? [] : Rewrite.For(scan.Folder, [.. blocking.Where(IsInFirst)], Holds);
        return result with { Findings = [.. result.Findings.Select(AddSteps)] };

        bool IsInFirst(Finding finding) => finding.Commit == first;

        Finding AddSteps(Finding finding) =>
            !finding.Blocking ? finding
            : finding.Commit is null ? finding with { Steps = Rewrite.For(scan.Folder, [finding], Holds) }
            : finding with { Steps = IsInFirst(finding) ? steps : [Later] };
    }

    private bool Holds(string tip, Finding finding) =>
        scan.Reader.InCommit(tip, finding.Path)?.TryRead() is { } content
        && detector.Detect(finding.Path, content.Span, out _).Any(found => found.Fingerprint == finding.Fingerprint);
}
