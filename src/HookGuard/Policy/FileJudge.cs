using HookGuard.Detection;

namespace HookGuard.Policy;

/// <summary>Judges the detections of one file. The file's allow comments are read only once, and only where there is something to judge.</summary>
internal sealed class FileJudge(Settings settings, string path, SourceText text)
{
    private readonly Lazy<ILookup<int, AllowComment>> comments = new(() =>
        (settings.AllowComments ? AllowComments.In(path, text) : []).ToLookup(comment => comment.TargetLine)
    );

    /// <summary>What policy says about a detection; null where its rule is switched off.</summary>
    public Verdict? Judge(DetectedSecret detection)
    {
        var severity = settings.SeverityOf(detection.Rule);
        if (severity == Severity.Off)
        {
            return null;
        }

        var (allowed, refusal) = ByComment(detection);
        if (allowed is null && settings.AllowEntryFor(path, detection) is { } entry)
        {
            (allowed, refusal) = ByEntry(entry, refusal);
        }

        var blocking = allowed is null && severity == Severity.Block && detection.Confidence >= settings.BlockAt;
        return new Verdict(blocking, allowed, allowed is null ? refusal : null);
    }

    private (Allowance? Allowed, string? Refusal) ByEntry(AllowEntry entry, string? refusal) =>
        entry.Until < settings.Today
            ? (null, $"the allow entry in {entry.Source} expired on {entry.Until:yyyy-MM-dd}")
            : (new Allowance(entry.Source, InSource: false, entry.Reason, entry.Until), refusal);

    private (Allowance? Allowed, string? Refusal) ByComment(DetectedSecret detection)
    {
        var first = text.GetPosition(detection.Span.Start).Line;
        var last = text.GetPosition(detection.Span.End).Line;
        string? refusal = null;
        foreach (var comment in Enumerable.Range(first, last - first + 1).SelectMany(line => comments.Value[line]))
        {
            var fault = comment.Fault ?? FaultFor(comment, detection);
            if (fault is null)
            {
                return (
                    new Allowance($"comment on line {comment.Line}", InSource: true, comment.Reason, comment.Until),
                    null
                );
            }

            refusal ??= $"the allow comment on line {comment.Line} does not hold: {fault}";
        }

        return (null, refusal);
    }

    private string? FaultFor(AllowComment comment, DetectedSecret detection)
    {
        if (
            comment.Rules.FirstOrDefault(rule => !settings.RuleIds.Contains(rule, StringComparer.Ordinal)) is
            { } unknown
        )
        {
            return $"there is no rule '{unknown}'{Nearest.Suggestion(unknown, settings.RuleIds)}";
        }

        return comment switch
        {
            { Rules: not [] } when !comment.Rules.Contains(detection.Rule.Id, StringComparer.Ordinal) =>
                $"it is for {string.Join(", ", comment.Rules)}, and this is {detection.Rule.Id}",
            { Value: { } value }
                when !string.Equals(value, detection.Fingerprint, StringComparison.OrdinalIgnoreCase) =>
                $"it is bound to another value, and this one is {detection.Fingerprint}",
            { Until: { } until } when until < settings.Today => $"it expired on {until:yyyy-MM-dd}",
            _ => null,
        };
    }
}
