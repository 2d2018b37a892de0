namespace HookGuard.Policy;

/// <summary>Tells which parts of a text are comments, in one pass and knowing no more of the language than its <see cref="CommentSyntax"/>.</summary>
internal ref struct CommentLexer(ReadOnlySpan<char> text, CommentSyntax syntax)
{
    private readonly ReadOnlySpan<char> text = text;
    private int at;

    /// <summary>The end of the comment that holds the offset; -1 where it lies in none. Offsets must come in ascending order.</summary>
    public int CommentEnd(int offset)
    {
        while (at <= offset)
        {
            var (length, isComment) = Next();
            if (isComment && offset < at + length)
            {
                return at + length;
            }

            at += length;
        }

        return -1;
    }

    // The next comment, string or single character.
    private readonly (int Length, bool IsComment) Next()
    {
        var rest = text[at..];
        if (MayBegin())
        {
            foreach (var (open, close) in syntax.Block)
            {
                if (rest.StartsWith(open, StringComparison.Ordinal))
                {
                    var end = rest[open.Length..].IndexOf(close, StringComparison.Ordinal);
                    return (end < 0 ? rest.Length : open.Length + end + close.Length, true);
                }
            }

            foreach (var line in syntax.Line)
            {
                if (rest.StartsWith(line, StringComparison.Ordinal))
                {
                    var end = rest.IndexOfAny('\r', '\n');
                    return (end < 0 ? rest.Length : end, true);
                }
            }
        }

        foreach (var quote in syntax.LongQuotes)
        {
            if (rest.StartsWith(quote, StringComparison.Ordinal))
            {
                var end = rest[quote.Length..].IndexOf(quote, StringComparison.Ordinal);
                return (end < 0 ? rest.Length : end + (2 * quote.Length), false);
            }
        }

        return (syntax.Quotes.Contains(rest[0], StringComparison.Ordinal) ? QuotedLength(rest) : 1, false);
    }

    // A comment mark amid a word or an address is none: http://…, $#, C#.
    private readonly bool MayBegin()
    {
        if (at == 0 || text[at - 1] is '\n' or '\r')
        {
            return true;
        }

        if (!syntax.WholeLine)
        {
            return char.IsWhiteSpace(text[at - 1])
                || text[at - 1] is ';' or ',' or ')' or '}' or ']' or '>' or '"' or '\'' or '`';
        }

        var line = text[..at];
        return line[(line.LastIndexOfAny('\r', '\n') + 1)..].IsWhiteSpace();
    }

    // An apostrophe without a partner on its line opens no string.
    private static int QuotedLength(ReadOnlySpan<char> rest)
    {
        for (var i = 1; i < rest.Length && rest[i] is not ('\n' or '\r'); i++)
        {
            if (rest[i] == rest[0])
            {
                return i + 1;
            }

            if (rest[i] == '\\')
            {
                i++;
            }
        }

        return 1;
    }
}
