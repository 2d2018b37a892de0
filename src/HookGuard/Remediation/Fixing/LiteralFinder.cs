namespace HookGuard.Remediation.Fixing;

/// <summary>Walks a text from its beginning, by a language's strings and comments, up to the literal that a place lies in.</summary>
internal sealed class LiteralFinder(string text, LexicalSyntax lexis, int place)
{
    private Literal? found;

    /// <summary>The literal around a place; null where the place is in none.</summary>
    public static Literal? Find(string text, LexicalSyntax lexis, int place)
    {
        LiteralFinder finder = new(text, lexis, place);
        finder.Code(0, hole: null);
        return finder.found;
    }

    /// <summary>Goes through code up to the place, or past the end of the hole it lies in.</summary>
    private int Code(int at, string? hole)
    {
        var (open, close) = hole is null ? ('\0', '\0') : (hole[^1], hole[^1] == '(' ? ')' : '}');
        var depth = 0;
        while (at < text.Length && at <= place && found is null)
        {
            if (hole is not null && text[at] == close && depth-- == 0)
            {
                return at + 1;
            }

            if (hole is not null && text[at] == open)
            {
                depth++;
            }

            at = Comment(at) ?? HereDocument(at) ?? Pattern(at) ?? String(at) ?? at + 1;
        }

        return at;
    }

    private int? Comment(int at)
    {
        var end =
            lexis.LineComments.Any(open => IsAt(at, open)) && MayOpenComment(at) ? EndOfLine(at)
            : lexis.BlockComment is { } block && IsAt(at, block.Open) ? After(at + block.Open.Length, block.Close)
            : (int?)null;
        return end > place ? throw new CannotFixException("it is in a comment; delete it by hand") : end;
    }

    private int? HereDocument(int at)
    {
        if (lexis.HereDocument is not { } open || !IsAt(at, open))
        {
            return null;
        }

        if (IsAt(at, open + open[0]))
        {
            return at + open.Length + 1;
        }

        var line = text[(at + open.Length)..EndOfLine(at)].TrimStart('-', '~', ' ', '\'', '"');
        var word = new string([.. line.TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c == '_')]);
        if (word.Length == 0 || !char.IsAsciiLetter(word[0]))
        {
            return null;
        }

        var body = EndOfLine(at);
        for (var start = body + 1; start < text.Length; start = EndOfLine(start) + 1)
        {
            if (text[start..EndOfLine(start)].Trim().TrimEnd(';', ',', ')') == word)
            {
                return place > body && place < start
                        ? throw new CannotFixException(
                            "it is in a here-document, which may be meant for another program"
                        )
                    : place <= body ? null
                    : start;
            }
        }

        return null;
    }

    private int? Pattern(int at)
    {
        if (!lexis.HasPatterns || text[at] != '/' || !BeginsExpression(at))
        {
            return null;
        }

        var inClass = false;
        for (var i = at + 1; i < text.Length && text[i] != '\n'; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    inClass = true;
                    break;
                case ']':
                    inClass = false;
                    break;
                case '/' when !inClass:
                    return i + 1;
            }
        }

        return null;
    }

    private int? String(int at)
    {
        var form = MayOpenString(at) ? lexis.Strings.FirstOrDefault(form => IsAt(at, form.Open)) : null;
        if (form is null)
        {
            return null;
        }

        var placeInHole = false;
        for (var i = at + form.Open.Length; i < text.Length; i++)
        {
            if (form.Doubled && IsAt(i, form.Close + form.Close))
            {
                i += (2 * form.Close.Length) - 1;
            }
            else if (text[i] == form.Escape || (form.Interpolation == "{" && IsAt(i, "{{")))
            {
                i++;
            }
            else if (form.Interpolation is { } hole && IsAt(i, hole))
            {
                var start = i + hole.Length;
                i = Code(start, hole) - 1;
                if (found is not null)
                {
                    return i;
                }

                placeInHole |= start <= place && place <= i;
            }
            else if (IsAt(i, form.Close))
            {
                var end = i + form.Close.Length;
                found = place < end && !placeInHole ? new Literal(form, at, end) : null;
                return end;
            }
            else if (text[i] == '\n' && !form.SpansLines)
            {
                // Not a string after all: a stray quote, such as an apostrophe in a text.
                return null;
            }
        }

        return null;
    }

    private bool IsAt(int at, string sign) =>
        at < text.Length && text.AsSpan(at).StartsWith(sign, StringComparison.Ordinal);

    private bool MayOpenString(int at) => !lexis.WordsHoldQuotes || at == 0 || !char.IsLetterOrDigit(text[at - 1]);

    private bool MayOpenComment(int at) => !lexis.CommentsNeedSpace || at == 0 || char.IsWhiteSpace(text[at - 1]);

    private bool BeginsExpression(int at)
    {
        var before = text.AsSpan(0, at).TrimEnd(' ');
        return before.IsEmpty || "\n(,=:[!&|?{};+".Contains(before[^1]) || before.EndsWith("return");
    }

    private int EndOfLine(int at) => text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;

    private int After(int at, string sign) =>
        text.IndexOf(sign, at, StringComparison.Ordinal) is var end and >= 0 ? end + sign.Length : text.Length;
}
