using System.Text;
using HookGuard.Detection;
using HookGuard.Masking;

namespace HookGuard;

/// <summary>The part of a line around a finding, with every detected value in it masked.</summary>
/// <param name="Text">What to show.</param>
/// <param name="Start">Where the finding's mask stands in it.</param>
/// <param name="Length">How long that mask is.</param>
internal readonly record struct Excerpt(string Text, int Start, int Length)
{
    /// <summary>A minified file is one line of megabytes: this much on either side is enough to recognise the place.</summary>
    private const int Context = 160;

    /// <summary>So much more is masked before it is cut: the cut must not leave a part of a value that is masked as a whole.</summary>
    private const int Edge = 512;

    /// <summary>The excerpt for one of the detections of a text.</summary>
    public static Excerpt Of(SourceText text, DetectedSecret detection, IReadOnlyList<DetectedSecret> detections)
    {
        var line = text.GetLineSpan(text.GetPosition(detection.Span.Start).Line);
        var from = Math.Max(line.Start, detection.Span.Start - Context - Edge);
        var to = Math.Min(line.End, detection.Span.End + Context + Edge);
        var before = Masked(text, from, detection.Span.Start, detections);
        var after = Masked(text, detection.Span.End, to, detections);
        before = before[^Math.Min(before.Length, Context)..];
        after = after[..Math.Min(after.Length, Context)];
        return new Excerpt(before + detection.Mask + after, before.Length, detection.Mask.Length);
    }

    private static string Masked(SourceText text, int from, int to, IReadOnlyList<DetectedSecret> detections)
    {
        var shown = new StringBuilder();
        for (var index = FirstAfter(detections, from); index < detections.Count; index++)
        {
            var next = detections[index];
            if (next.Span.Start >= to)
            {
                break;
            }

            shown.Append(text.Span[from..Math.Max(from, next.Span.Start)]).Append(next.Mask);
            from = Math.Max(from, next.Span.End);
        }

        return DetectedValues.MaskIn(shown.Append(from < to ? text.Span[from..to] : default).ToString());
    }

    // They are in order and apart: of many on one line, each needs but its neighbours.
    private static int FirstAfter(IReadOnlyList<DetectedSecret> detections, int offset)
    {
        var (low, high) = (0, detections.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = detections[middle].Span.End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
