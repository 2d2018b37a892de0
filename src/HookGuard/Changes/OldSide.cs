using HookGuard.Detection;

namespace HookGuard.Changes;

/// <summary>
/// What a path held before. It had a secret where the line is unchanged and the value was detected there already: a value can be there long
/// before another line says what it is.
/// </summary>
internal sealed class OldSide
{
    private readonly Lazy<bool[]?> added;
    private readonly Lazy<Dictionary<string, Confidence>> detected;

    /// <param name="path">The path.</param>
    /// <param name="old">What it held. Where that cannot be read, all is new: that can only find too much.</param>
    /// <param name="text">What it holds now.</param>
    /// <param name="set">What is recorded with it.</param>
    /// <param name="detector">What decides how it is decoded.</param>
    public OldSide(string path, Blob old, Lazy<SourceText> text, ChangeSet set, Detector detector)
    {
        added = new(() => Decode(path, old, detector) is { } before ? LineDiff.Added(before, text.Value) : null);
        detected = new(() =>
            set.SecretsOf(path, old)
                .GroupBy(secret => secret.Fingerprint, StringComparer.Ordinal)
                .ToDictionary(same => same.Key, same => same.Max(secret => secret.Confidence), StringComparer.Ordinal)
        );
    }

    /// <param name="secret">What is detected now.</param>
    /// <param name="within">The text it is detected in: all of it, or what is near a possible credential in it.</param>
    /// <param name="enough">From which confidence on it counts as detected, though it is more certain now.</param>
    public bool Had(DetectedSecret secret, SourceText within, Confidence enough) =>
        !IsAdded(secret.Span, within)
        && detected.Value.TryGetValue(secret.Fingerprint, out var before)
        && (before >= secret.Confidence || before >= enough);

    private static SourceText? Decode(string path, Blob old, Detector detector) =>
        old.TryRead() is not { } content ? null
        : content.Length <= Blob.LongestText ? SourceText.Decode(content.Span)
        : detector.DecodeRelevantBlocks(path, content.Span, Blob.LongestText);

    private bool IsAdded(TextSpan span, SourceText within)
    {
        if (added.Value is not { } lines)
        {
            return true;
        }

        var first = within.GetPosition(span.Start).Line;
        var last = within.GetPosition(Math.Max(span.Start, span.End - 1)).Line;
        return lines.AsSpan((first - 1)..last).Contains(true);
    }
}
