using HookGuard.Detection;

namespace HookGuard.Git;

/// <summary>The lines of a change that are new against every side it is compared with.</summary>
internal sealed class AddedLines
{
    private readonly SourceText text;
    private readonly List<bool[]> sides;

    public AddedLines(Change change, SourceText text, Detector detector)
    {
        this.text = text;
        // What cannot be read on a side counts as not there: that can only find too much.
        sides =
        [
            .. change
                .Old.Select(old => old?.TryRead())
                .OfType<ReadOnlyMemory<byte>>()
                .Select(old => Decode(change.Path, old.Span, detector))
                .OfType<SourceText>()
                .Select(old => LineDiff.Added(old, text)),
        ];
    }

    private static SourceText? Decode(string path, ReadOnlySpan<byte> old, Detector detector) =>
        old.Length <= Guard.LongestText
            ? SourceText.Decode(old)
            : detector.Condense(path, old, Guard.LongestText, out _);

    /// <summary>Whether each side lacks at least one of the lines that the span touches.</summary>
    public bool Touch(TextSpan span)
    {
        var first = text.GetPosition(span.Start).Line;
        var last = text.GetPosition(Math.Max(span.Start, span.End - 1)).Line;
        return sides.TrueForAll(added => added.AsSpan((first - 1)..last).Contains(true));
    }
}
