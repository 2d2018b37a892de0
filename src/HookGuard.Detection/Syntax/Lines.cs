namespace HookGuard.Detection.Syntax;

/// <summary>Lines and their indentation. A line that is longer than the limits is cut, so that no question costs more than a bound.</summary>
internal static class Lines
{
    /// <summary>How far back a line is read from an offset inside it.</summary>
    public const int MostBefore = 2048;

    /// <summary>How far a line is read onward.</summary>
    public const int MostAfter = 1024;

    /// <summary>How much more the content of a list item is indented than its dash.</summary>
    public const int ItemStep = 3;

    private const int TabWidth = 4;

    public static int StartOf(ReadOnlySpan<char> text, int offset)
    {
        var least = Math.Max(0, offset - MostBefore);
        return least + text[least..offset].LastIndexOfAny('\n', '\r') + 1;
    }

    public static int EndOf(ReadOnlySpan<char> text, int offset)
    {
        var rest = text[offset..Math.Min(text.Length, offset + MostAfter)];
        var length = rest.IndexOfAny('\n', '\r');
        return offset + (length < 0 ? rest.Length : length);
    }

    /// <summary>Where the line before the one that starts here starts; false at the start of the text.</summary>
    public static bool TryGetPrevious(ReadOnlySpan<char> text, int lineStart, out int previous)
    {
        previous = 0;
        if (lineStart == 0 || text[lineStart - 1] is not ('\n' or '\r'))
        {
            return false;
        }

        var end = lineStart - 1;
        if (end > 0 && text[end] == '\n' && text[end - 1] == '\r')
        {
            end--;
        }

        previous = StartOf(text, end);
        return true;
    }

    /// <summary>Where the line after the one that ends here starts; false at the end of the text.</summary>
    public static bool TryGetNext(ReadOnlySpan<char> text, int lineEnd, out int next)
    {
        next = lineEnd;
        if (lineEnd >= text.Length || text[lineEnd] is not ('\n' or '\r'))
        {
            return false;
        }

        next = lineEnd + (text[lineEnd] == '\r' && lineEnd + 1 < text.Length && text[lineEnd + 1] == '\n' ? 2 : 1);
        return next < text.Length;
    }

    /// <summary>
    /// The column at which a line's content starts; -1 for a blank line. A list item's dash counts as half a step, so that
    /// <c>- name: x</c> is the parent of the keys below it and a child of the key above it.
    /// </summary>
    public static int IndentOf(ReadOnlySpan<char> text, int lineStart)
    {
        var column = 0;
        for (var at = lineStart; at < text.Length; at++)
        {
            switch (text[at])
            {
                case ' ':
                    column++;
                    break;
                case '\t':
                    column += TabWidth;
                    break;
                case '\n' or '\r':
                    return -1;
                case '-' when at + 1 < text.Length && text[at + 1] == ' ':
                    return (column * 2) + 1;
                default:
                    return column * 2;
            }
        }

        return -1;
    }
}
