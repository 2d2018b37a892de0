using HookGuard.Detection;
using HookGuard.Policy;
using HookGuard.Policy.Allowing;

namespace HookGuard.Scanning;

/// <summary>Judges the detections of one file. The file's allow comments are read only once, and only where there is something to judge.</summary>
/// <param name="settings">What is allowed.</param>
/// <param name="path">The file.</param>
/// <param name="text">What the detections refer to: the content, or what is near a possible credential in it.</param>
/// <param name="whole">The content, where that text is a part of it: what a comment is depends on all that is above.</param>
internal sealed class FileJudge(Settings settings, string path, SourceText text, Lazy<SourceText>? whole)
{
    private readonly Lazy<AllowCommentIndex> comments = new(() =>
        new AllowCommentIndex(
            settings.AllowComments && AllowComments.MayBeIn(text, settings.AllowMarkers)
                ? AllowComments.In(path, whole?.Value ?? text, settings.AllowMarkers)
                : [],
            settings
        )
    );

    /// <summary>What policy says about a detection; null where its rule is switched off.</summary>
    public PolicyDecision? Judge(DetectedSecret detection)
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
        return new PolicyDecision(blocking, allowed, allowed is null ? refusal : null);
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
        for (var line = first; line <= last; line++)
        {
            if (comments.Value.For(line, detection) is { } comment)
            {
                return (
                    new Allowance($"comment on line {comment.Line}", InSource: true, comment.Reason, comment.Until),
                    null
                );
            }

            refusal ??= comments.Value.Refusal(line, detection);
        }

        return (null, refusal);
    }
}
