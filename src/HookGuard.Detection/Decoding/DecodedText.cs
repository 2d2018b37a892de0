using System.Runtime.InteropServices;

namespace HookGuard.Detection.Decoding;

/// <summary>A text, or a rewriting of it in which encoded stretches are replaced by what they stand for, and the way back.</summary>
internal sealed class DecodedText
{
    private readonly string text;
    private readonly MappedSegment[] splices;
    private readonly DecodedText? origin;
    private int cursor;

    /// <summary>The text as it is.</summary>
    public DecodedText(string text)
        : this(text, [], null) { }

    /// <summary>A rewriting of another view. The splices are in order and do not overlap.</summary>
    public DecodedText(string text, MappedSegment[] splices, DecodedText? origin)
    {
        this.text = text;
        this.splices = splices;
        this.origin = origin;
    }

    public ReadOnlySpan<char> Text => text;

    public string String => text;

    public bool IsPlain => origin is null;

    /// <summary>Whether a range of this view holds, or touches, anything that does not stand so in the original.</summary>
    public bool IsRewritten(TextSpan span) =>
        origin is not null
        && (
            (LastBefore(span.End + 1) is { } last && last.Rewritten.End >= span.Start)
            || (!origin.IsPlain && origin.IsRewritten(ToOrigin(span)))
        );

    /// <summary>The range of the original text that holds every character, in its encoded form, of a range of this view.</summary>
    public TextSpan MapBack(TextSpan span) => origin is null ? span : origin.MapBack(ToOrigin(span));

    private TextSpan ToOrigin(TextSpan span)
    {
        // A range that starts where a stretch was cut out starts behind it, and one that ends there ends before it.
        var before = LastBefore(span.Start + 1);
        var start =
            before is { } from && span.Start < from.Rewritten.End ? from.Original.Start : Shift(before, span.Start);
        before = LastBefore(span.End);
        var end = before is { } to && span.End < to.Rewritten.End ? to.Original.End : Shift(before, span.End);
        return new TextSpan(start, end - start);
    }

    private static int Shift(MappedSegment? before, int offset) =>
        before is { } splice ? splice.Original.End + offset - splice.Rewritten.End : offset;

    /// <summary>Questions come in the order of the text: the answer is mostly the last one, or a little further on.</summary>
    private MappedSegment? LastBefore(int offset)
    {
        var low = cursor == 0 || splices[cursor - 1].Rewritten.Start < offset ? cursor : 0;
        var high = low;
        for (var step = 1; high < splices.Length && splices[high].Rewritten.Start < offset; step *= 2)
        {
            low = high + 1;
            high += step;
        }

        high = Math.Min(high, splices.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = splices[middle].Rewritten.Start < offset ? (middle + 1, high) : (low, middle);
        }

        cursor = low;
        return low == 0 ? null : splices[low - 1];
    }
}

/// <summary>A stretch of an original text, and the stretch of its rewriting that stands in its place.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MappedSegment(TextSpan Original, TextSpan Rewritten);
