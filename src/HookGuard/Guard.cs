using HookGuard.Detection;
using HookGuard.Git;
using HookGuard.Policy;

namespace HookGuard;

/// <summary>The pipeline: change, text, detection, added lines, policy, finding.</summary>
internal sealed class Guard(Detector detector, Settings settings)
{
    public ScanResult Check(IEnumerable<Change> changes)
    {
        List<Finding> findings = [];
        List<Skipped> skipped = [];
        var files = 0;
        var bytes = 0L;
        foreach (var change in changes)
        {
            if (change.New is null)
            {
                continue;
            }

            if (change.Kind != ChangeKind.Message && settings.Ignores(change.Path) is { } reason)
            {
                skipped.Add(new Skipped(change.Path, reason, Intended: true));
                continue;
            }

            var content = change.New.Read();
            files++;
            bytes += content.Length;
            var detections = detector.Detect(change.Path, content.Span, out var text);
            foreach (var detection in detections)
            {
                if (settings.Judge(change.Path, text!, detection) is { } verdict)
                {
                    findings.Add(Find(change, text!, detection, detections, verdict));
                }
            }
        }

        return new ScanResult
        {
            Findings = findings,
            Skipped = skipped,
            Files = files,
            Bytes = bytes,
        };
    }

    private static Finding Find(
        Change change,
        SourceText text,
        DetectedSecret detection,
        IReadOnlyList<DetectedSecret> detections,
        Verdict verdict
    ) =>
        new()
        {
            Rule = detection.Rule,
            Confidence = detection.Confidence,
            Blocking = verdict.Blocking,
            Allowed = verdict.Allowed,
            Refusal = verdict.Refusal,
            Path = change.Path,
            Start = text.GetPosition(detection.Span.Start),
            End = text.GetPosition(detection.Span.End),
            Mask = detection.Mask,
            Fingerprint = detection.Fingerprint,
            Excerpt = Excerpt.Of(text, detection, detections),
            Commit = change.Commit,
            Evidence = detection.Evidence,
        };
}
