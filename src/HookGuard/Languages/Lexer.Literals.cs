namespace HookGuard.Languages;

/// <content>Literals: where they open, what is in them, how they close.</content>
internal ref partial struct Lexer
{
    private bool Literal()
    {
        foreach (var form in language.Strings)
        {
            var length = form.OpenAt(text, at, out var close);
            var answer = length == 0 ? Answer.No : MayBe(form.Opening, at, length);
            if (answer == Answer.Doubtful)
            {
                Doubt(form);
            }

            if (answer == Answer.Yes && Take(form, length, close))
            {
                return true;
            }
        }

        return false;
    }

    private bool Take(StringForm form, int length, string? close)
    {
        if (form.IsCharacter)
        {
            var end = EndOfCharacter(at + length);
            if (end > 0)
            {
                regions.Add(new Region(RegionKind.Literal, at, end));
                at = end;
                Took(isLiteral: true);
            }

            return end > 0;
        }

        if (form.DelimitedParts == 0)
        {
            Enter(form, close, at, length);
            return true;
        }

        var delimiter = at + length < text.Length ? text[at + length] : ' ';
        if (char.IsLetterOrDigit(delimiter) || char.IsWhiteSpace(delimiter) || ",;=)]}>_".Contains(delimiter))
        {
            return false;
        }

        Enter(
            form,
            Partner(delimiter).ToString(),
            at,
            length + 1,
            bracket: Partner(delimiter) == delimiter ? '\0' : delimiter
        );
        return true;
    }

    private void Content()
    {
        var frame = frames[^1];
        var form = frame.Form!;
        var c = text[at];
        if (Starting(form.Escapes) is { } sequence)
        {
            at += sequence.Length;
        }
        else if (OpenedHole(form) is { } hole)
        {
            Enter(null, Partner(hole.Bracket).ToString(), at, hole.Open.Length, hole.Code, hole.Bracket);
        }
        else if (c == form.Escape)
        {
            at = AfterEscape();
        }
        else if (
            c is '\r' or '\n'
            && (form.Extent == Extent.Line || (form.Extent == Extent.Paragraph && IsEmptyLine(at + NewLineLength(at))))
        )
        {
            // Either no literal, such as a stray apostrophe, or a mistake.
            regions.Overrule(new Region(RegionKind.Doubtful, frame.Start, at));
            Leave();
        }
        else if (form == Elements.Content && c == '<')
        {
            TagWithin(frame);
        }
        else if (form.Quotes.Contains(c))
        {
            var end = text[(at + 1)..].IndexOf(c);
            at = end < 0 ? text.Length : at + end + 2;
        }
        else if (form.HasClasses && c is '[' or ']')
        {
            frame.InClass = c == '[';
            frames[^1] = frame;
            at++;
        }
        else if (frame.Bracket != '\0' && c == frame.Bracket)
        {
            frame.Depth++;
            frames[^1] = frame;
            at++;
        }
        else if (
            !frame.InClass
            && frame.Close is { } close
            && IsAt(at, close, form)
            && MayBe(form.Closing, at, close.Length) == Answer.Yes
        )
        {
            at += close.Length;
            Closed(frame);
        }
        else
        {
            at++;
        }
    }

    private void Closed(Frame frame)
    {
        if (frame.Depth > 0)
        {
            frame.Depth--;
            frames[^1] = frame;
        }
        else if (frame.Parts > 1)
        {
            frame.Parts--;
            if (frame.Bracket != '\0')
            {
                while (at < text.Length && char.IsWhiteSpace(text[at]))
                {
                    at++;
                }

                var delimiter = at < text.Length ? text[at++] : '/';
                frame.Close = Partner(delimiter).ToString();
                frame.Bracket = Partner(delimiter) == delimiter ? '\0' : delimiter;
            }

            frames[^1] = frame;
        }
        else
        {
            Leave();
            Took(isLiteral: true);
            regions.Add(
                new Region(RegionKind.Literal, frame.Start, at, at - frame.Close!.Length)
                {
                    Form = frame.Form,
                    ContentStart = frame.ContentStart,
                    IsInMarkup = IsMarkup(frame) || frames.Exists(IsMarkup),
                }
            );
            if (frame.Form == Elements.Tag && text[at - 2] != '/')
            {
                Enter(Elements.Content, null, at, 0);
            }
        }
    }

    private static bool IsMarkup(Frame frame) => frame.Form == Elements.Tag || frame.Form == Elements.Content;

    private readonly string? Starting(IReadOnlyList<string> sequences)
    {
        foreach (var sequence in sequences)
        {
            if (IsAt(at, sequence))
            {
                return sequence;
            }
        }

        return null;
    }

    private readonly Hole? OpenedHole(StringForm form)
    {
        foreach (var hole in form.Holes)
        {
            if (IsAt(at, hole.Open))
            {
                return hole;
            }
        }

        return null;
    }

    // One character, or one escape such as '\u{1F600}'; elsewhere a sign like the quote means other things.
    private readonly int EndOfCharacter(int from)
    {
        const int longest = 12;
        if (from + 1 >= text.Length || text[from] is '\r' or '\n' or '\'')
        {
            return 0;
        }

        if (text[from] != '\\')
        {
            var length = char.IsHighSurrogate(text[from]) ? 2 : 1;
            return IsAt(from + length, "'") ? from + length + 1 : 0;
        }

        var rest = text[
            (from + 2)..Math.Clamp(EndOfLineWithin(from + 2, longest), Math.Min(from + 2, text.Length), text.Length)
        ];
        var close = rest.IndexOf('\'');
        return close < 0 ? 0 : from + 2 + close + 1;
    }

    private static char Partner(char bracket) =>
        bracket switch
        {
            '(' => ')',
            '[' => ']',
            '{' => '}',
            '<' => '>',
            _ => bracket,
        };
}
