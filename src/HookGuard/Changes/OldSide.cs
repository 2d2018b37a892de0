using HookGuard.Detection;

namespace HookGuard.Changes;

/// <summary>
/// What a path held before. It had a secret where the line is unchanged and the value was detected there already: a value can be there long
/// before another line says what it is.
/// </summary>
internal sealed class OldSide
{
    private readonly SourceText text;
    private readonly Lazy<bool[]?> added;
    private readonly Lazy<Dictionary<string, Confidence>> detected;

    /// <param name="path">The path.</param>
    /// <param name="old">What it held. Where that cannot be read, all is new: that can only find too much.</param>
    /// <param name="text">What it holds now.</param>
    /// <param name="set">What is recorded with it.</param>
    /// <param name="detector">What decides how it is decoded.</param>
    public OldSide(string path, Blob old, SourceText text, ChangeSet set, Detector detector)
    {
        this.text = text;
        added = new(() => Decode(path, old, detector) is { } before ? LineDiff.Added(before, text) : null);
        detected = new(() =>
            set.SecretsOf(path, old)
                .GroupBy(secret => secret.Fingerprint, StringComparer.Ordinal)
                .ToDictionary(same => same.Key, same => same.Max(secret => secret.Confidence), StringComparer.Ordinal)
        );
    }

    /// <param name="secret">What is detected now.</param>
    /// <param name="enough">From which confidence on it counts as detected, though it is more certain now.</param>
    public bool Had(DetectedSecret secret, Confidence enough) =>
        !IsAdded(secret.Span)
        && detected.Value.TryGetValue(secret.Fingerprint, out var before)
        && (before >= secret.Confidence || before >= enough);

    private static SourceText? Decode(string path, Blob old, Detector detector) =>
        old.TryRead() is not { } content ? null
        : content.Length <= Blob.LongestText ? SourceText.Decode(content.Span)
        : detector.DecodeRelevantBlocks(path, content.Span, Blob.LongestText, out _);

    private bool IsAdded(TextSpan span)
    {
        if (added.Value is not { } lines)
        {
            return true;
        }

        var first = text.GetPosition(span.Start).Line;
        var last = text.GetPosition(Math.Max(span.Start, span.End - 1)).Line;
        return lines.AsSpan((first - 1)..last).Contains(true);
    }
}
