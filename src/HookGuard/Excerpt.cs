using System.Text;
using HookGuard.Detection;

namespace HookGuard;

/// <summary>The part of a line around a finding, with every detected value in it masked.</summary>
/// <param name="Text">What to show.</param>
/// <param name="Start">Where the finding's mask stands in it.</param>
/// <param name="Length">How long that mask is.</param>
internal readonly record struct Excerpt(string Text, int Start, int Length)
{
    /// <summary>A minified file is one line of megabytes: this much on either side is enough to recognise the place.</summary>
    private const int Context = 160;

    /// <summary>The excerpt for one of the detections of a text.</summary>
    public static Excerpt Of(SourceText text, DetectedSecret detection, IReadOnlyList<DetectedSecret> detections)
    {
        var line = text.GetLineSpan(text.GetPosition(detection.Span.Start).Line);
        var from = Math.Max(line.Start, detection.Span.Start - Context);
        var to = Math.Min(line.End, Math.Max(detection.Span.End, from) + Context);
        var shown = new StringBuilder();
        var start = 0;
        for (var index = FirstAfter(detections, from); index < detections.Count; index++)
        {
            var next = detections[index];
            if (next.Span.Start >= to)
            {
                break;
            }

            if (next.Span.Start > from)
            {
                shown.Append(text.Span[from..next.Span.Start]);
            }

            if (next == detection)
            {
                start = shown.Length;
            }

            shown.Append(next.Mask);
            from = Math.Max(from, next.Span.End);
        }

        if (from < to)
        {
            shown.Append(text.Span[from..to]);
        }

        return new Excerpt(shown.ToString(), start, detection.Mask.Length);
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
