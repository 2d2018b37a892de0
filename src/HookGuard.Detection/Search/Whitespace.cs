using System.Numerics;

namespace HookGuard.Detection.Search;

/// <summary>The white space between the parts of something that is written in parts.</summary>
internal static class Whitespace
{
    // Keeps a page of blanks between thousands of quotes from costing its square.
    private const int Most = 200;

    /// <summary>The first offset from one on that is no white space.</summary>
    public static int Skip<T>(ReadOnlySpan<T> text, int from)
        where T : unmanaged, IBinaryInteger<T>
    {
        var end = Math.Min(text.Length, from + Most);
        while (from < end && IsBlank(text[from]))
        {
            from++;
        }

        return from;
    }

    public static bool IsBlank<T>(T value)
        where T : unmanaged, IBinaryInteger<T> =>
        value == T.CreateTruncating(' ') || (value >= T.CreateTruncating('\t') && value <= T.CreateTruncating('\r'));
}
