namespace HookGuard.Detection;

/// <summary>Which characters of a text are part of a detection.</summary>
internal sealed class Coverage
{
    private const int Word = 64;

    private readonly ulong[] words;

    public Coverage(int length, IEnumerable<DetectedSecret> detections)
    {
        words = new ulong[(length / Word) + 1];
        foreach (var detection in detections)
        {
            TryAdd(detection.Span);
        }
    }

    /// <summary>Covers a range; false where a part of it was covered already.</summary>
    public bool TryAdd(TextSpan span)
    {
        for (var at = span.Start; at < span.End; at = EndOfWord(at))
        {
            if ((words[at / Word] & MaskOf(at, span.End)) != 0)
            {
                return false;
            }
        }

        for (var at = span.Start; at < span.End; at = EndOfWord(at))
        {
            words[at / Word] |= MaskOf(at, span.End);
        }

        return true;
    }

    private static int EndOfWord(int at) => ((at / Word) + 1) * Word;

    private static ulong MaskOf(int at, int end)
    {
        var mask = ulong.MaxValue << (at % Word);
        return end < EndOfWord(at) ? mask & ((1UL << (end % Word)) - 1) : mask;
    }
}
