namespace HookGuard.Detection.Syntax;

/// <summary>
/// The lines that enclose a line, by indentation, and the section it stands in. One pass forward over the text serves all
/// candidates, so the cost does not grow with their number. Nearly every format that nests is also indented.
/// </summary>
internal sealed class Outline
{
    private const int Deepest = 24;

    private readonly (int Indent, int Start)[] stack = new (int, int)[Deepest];
    private int depth;
    private int enclosing;
    private int next;

    /// <summary>Where the last line of the form <c>[section]</c>, or the last heading, starts; -1 where there is none.</summary>
    public int Section { get; private set; } = -1;

    /// <summary>The starts of the enclosing lines, innermost last.</summary>
    public ReadOnlySpan<(int Indent, int Start)> Enclosing => stack.AsSpan(0, enclosing);

    /// <summary>Moves on to a place. Places must not decrease; which ones were asked for before makes no difference.</summary>
    public void MoveTo(ReadOnlySpan<char> text, int place)
    {
        while (next < place)
        {
            Take(text, next);
            next = StartOfNext(text, next);
        }

        // Only shown without them: what the lines themselves close is for Take to say.
        var indent = Lines.IndentOf(text, place);
        enclosing = depth;
        while (enclosing > 0 && stack[enclosing - 1].Indent >= indent && indent >= 0)
        {
            enclosing--;
        }
    }

    private static int StartOfNext(ReadOnlySpan<char> text, int start)
    {
        var length = text[start..].IndexOfAny('\n', '\r');
        if (length < 0)
        {
            return text.Length;
        }

        var end = start + length;
        return end + (text[end..] is ['\r', '\n', ..] ? 2 : 1);
    }

    private void Take(ReadOnlySpan<char> text, int start)
    {
        var indent = Lines.IndentOf(text, start);
        if (indent < 0 || IsLoneBracket(text[start..]))
        {
            return;
        }

        while (depth > 0 && stack[depth - 1].Indent >= indent)
        {
            depth--;
        }

        if (depth < Deepest)
        {
            stack[depth++] = (indent, start);
        }

        if (IsSection(text, start))
        {
            Section = start;
        }
    }

    /// <summary>A bracket on a line of its own belongs to the line above.</summary>
    private static bool IsLoneBracket(ReadOnlySpan<char> rest)
    {
        var line = rest[..Math.Min(rest.Length, 40)];
        var end = line.IndexOfAny('\n', '\r');
        return line[..(end < 0 ? line.Length : end)].Trim() is "{" or "(" or "[";
    }

    /// <summary>Whether a line is a section's header or a heading.</summary>
    public static bool IsSection(ReadOnlySpan<char> text, int start) => start < text.Length && IsSection(text[start..]);

    private static bool IsSection(ReadOnlySpan<char> line) =>
        line[0] switch
        {
            '[' => line[..Math.Min(line.Length, 200)].IndexOf(']') > 1,
            '#' => line is ['#', '#', ..] or ['#', ' ', ..],
            '=' => line is ['=', ' ' or '=', ..],
            _ => false,
        };
}
