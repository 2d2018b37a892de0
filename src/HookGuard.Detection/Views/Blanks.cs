namespace HookGuard.Detection.Views;

/// <summary>The white space between the parts of something that is written in parts.</summary>
internal static class Blanks
{
    // Keeps a page of blanks between thousands of quotes from costing its square.
    private const int Most = 200;

    /// <summary>The first offset from one on that is no white space.</summary>
    public static int Skip(ReadOnlySpan<char> text, int from)
    {
        var end = Math.Min(text.Length, from + Most);
        while (from < end && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        return from;
    }
}
