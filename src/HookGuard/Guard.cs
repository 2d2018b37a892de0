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
        var files = 0;
        var bytes = 0L;
        foreach (var change in changes)
        {
            if (change.New is null)
            {
                continue;
            }

            var content = change.New.Read();
            files++;
            bytes += content.Length;
            foreach (var detection in detector.Detect(change.Path, content.Span, out var text))
            {
                findings.Add(Judge(change, text!, detection));
            }
        }

        return new ScanResult
        {
            Findings = findings,
            Files = files,
            Bytes = bytes,
        };
    }

    private Finding Judge(Change change, SourceText text, DetectedSecret detection)
    {
        var start = text.GetPosition(detection.Span.Start);
        var line = text.GetLineSpan(start.Line);
        return new Finding
        {
            Rule = detection.Rule,
            Confidence = detection.Confidence,
            Blocking = !detection.Rule.WarnOnly && detection.Confidence >= settings.BlockAt,
            Path = change.Path,
            Start = start,
            End = text.GetPosition(detection.Span.End),
            Mask = detection.Mask,
            Fingerprint = detection.Fingerprint,
            Excerpt = string.Concat(
                text.Span[line.Start..detection.Span.Start],
                detection.Mask,
                detection.Span.End < line.End ? text.Span[detection.Span.End..line.End] : []
            ),
            Commit = change.Commit,
            Evidence = detection.Evidence,
        };
    }
}
