namespace HookGuard.Languages;

/// <content>Whether a comment or a literal may open, or close, where its sign is.</content>
internal ref partial struct Lexer
{
    private static readonly System.Buffers.SearchValues<char> Names = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$.-:"
    );

    private readonly Answer MayBe(Opening opening, int place, int length) =>
        opening switch
        {
            Opening.OutsideWord => To(place == 0 || !IsWord(text[place - 1])),
            Opening.AfterBlank => To(place == 0 || char.IsWhiteSpace(text[place - 1])),
            Opening.OwnLine => To(BeginsLine(place) && !ContinuesLine(place)),
            Opening.FirstColumn => To(place == 0 || text[place - 1] is '\r' or '\n'),
            Opening.Operand => OperandAt(),
            Opening.Argument => ArgumentAt(place, length),
            Opening.Value => To(TrimBlanks(text[..place]) is [.., '=']),
            Opening.Scalar => To(IsScalarAt(place)),
            Opening.Tag => To(
                place + length < text.Length
                    && (char.IsAsciiLetter(text[place + length]) || text[place + length] is '/' or '!' or '?')
            ),
            _ => Answer.Yes,
        };

    private static Answer To(bool answer) => answer ? Answer.Yes : Answer.No;

    // A quote opens a scalar only where one may begin: behind an indicator, a tag or an anchor.
    private readonly bool IsScalarAt(int place)
    {
        while (true)
        {
            var before = TrimBlanks(text[..place]);
            if (before.IsEmpty || before[^1] is '\r' or '\n' or '[' or '{' or ',' or ':' or '?')
            {
                return true;
            }

            if (before.Length == place)
            {
                return false;
            }

            var start = before.Length;
            while (start > 0 && !char.IsWhiteSpace(before[start - 1]))
            {
                start--;
            }

            if (before[start..] is "-" or "---")
            {
                return true;
            }

            // Some signs are whitespace and no blank.
            if (start == before.Length || before[start] is not ('!' or '&'))
            {
                return false;
            }

            place = start;
        }
    }

    private readonly bool BeginsLine(int place)
    {
        var before = TrimBlanks(text[..place]);
        return before.IsEmpty || before[^1] is '\r' or '\n';
    }

    private readonly bool ContinuesLine(int place)
    {
        var before = TrimBlanks(text[..place]);
        before =
            before is [.., '\r', '\n'] ? before[..^2]
            : before.IsEmpty ? before
            : before[..^1];
        return before is [.., '\\' or '^'];
    }

    private static ReadOnlySpan<char> TrimBlanks(ReadOnlySpan<char> before) => before.TrimEnd(" \t");

    // From here to the end of the line a sign may be one of two things.
    private void Doubt(StringForm form)
    {
        var end = EndOfLine(at);
        if (at >= doubtfulUntil && (form.DelimitedParts > 0 || text[(at + 1)..end].Contains(form.Open[0])))
        {
            doubtfulUntil = end;
        }
    }

    private readonly bool IsEmptyLine(int from) => from >= text.Length || text[from..EndOfLine(from)].IsWhiteSpace();

    private readonly bool IsAt(int place, string sign, Form form) =>
        text[place..]
            .StartsWith(sign, form.IgnoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    private readonly int EndOfLineWithin(int from, int length)
    {
        var most = Math.Min(from + length, text.Length);
        var end = from < most ? text[from..most].IndexOfAny('\r', '\n') : -1;
        return end < 0 ? most : from + end;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
