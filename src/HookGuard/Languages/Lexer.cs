namespace HookGuard.Languages;

/// <summary>
/// Tells comments and literals from code, in one pass over a text and knowing no more of its language than the table does.
/// Where that is not enough to be sure, it says so.
/// </summary>
internal ref partial struct Lexer
{
    private const int MostLevels = 256;
    private const int MostLanguages = 8;

    private readonly ReadOnlySpan<char> text;
    private readonly Regions regions;
    private readonly int languages;
    private readonly List<Frame> frames = [];
    private readonly List<(HereDocument Form, string Word, bool Indented)> hereDocuments = [];
    private Language language;
    private int at;
    private int doubtfulUntil;
    private int? scalarIndent;
    private int lineStart;
    private int lineStartOf;

    // Where the last token of code or literal ends: comments and blanks decide nothing.
    private int tokenEnd;
    private bool afterLiteral;

    // For each open parenthesis, whether it holds the condition of a statement.
    private readonly Stack<bool> parentheses = [];
    private bool afterCondition;

    private Lexer(ReadOnlySpan<char> text, int start, Language language, Regions regions, int languages)
    {
        this.text = text;
        this.language = language;
        this.regions = regions;
        this.languages = languages;
        at = start;
        tokenEnd = start;
    }

    /// <summary>The region around each of some places, which come in ascending order.</summary>
    public static Regions Find(ReadOnlySpan<char> text, Language language, int[] places)
    {
        Regions found = new(places);
        new Lexer(text, 0, language, found, languages: 1).Run();
        return found;
    }

    private void Run()
    {
        if (language.BeginsIn is { } form)
        {
            Enter(form, form.Close, at, 0);
        }

        while (at < text.Length)
        {
            if (frames is [.., { Form: not null }])
            {
                Content();
            }
            else
            {
                Code();
            }
        }

        if (frames is [var outermost, ..])
        {
            if (outermost.Form?.Extent == Extent.File)
            {
                regions.Add(new Region(RegionKind.Literal, outermost.Start, text.Length));
            }
            else
            {
                GiveUp(outermost.Start);
            }
        }
    }

    private void Code()
    {
        var c = text[at];
        if (c is '\r' or '\n')
        {
            at += NewLineLength(at);
            TakeBlocks();
        }
        else if (
            !Comment()
            && !Embedded()
            && !Fenced()
            && !HereDocument()
            && !BlockScalar()
            && !Element()
            && !Literal()
            && !Bracket(c)
        )
        {
            Pass(c);
        }
    }

    private void Pass(char c)
    {
        Parenthesis(c);
        at = c == language.Escape ? AfterEscape() : at + 1;
        if (!char.IsWhiteSpace(c))
        {
            Took(isLiteral: false);
        }
    }

    private void Took(bool isLiteral)
    {
        tokenEnd = at;
        afterLiteral = isLiteral;
    }

    private bool Comment()
    {
        foreach (var form in language.Comments)
        {
            var length = form.OpenAt(text, at, out var close);
            if (length == 0 || MayBe(form.Opening, at, length) != Answer.Yes)
            {
                continue;
            }

            var end = close is null ? EndOfLineComment(form, at + length) : EndOfComment(form, at + length, close);
            if (end < 0)
            {
                GiveUp(at);
            }
            else
            {
                var isDoubtful = at < doubtfulUntil || IsIndentedBlock();
                var kind = isDoubtful ? RegionKind.Doubtful : RegionKind.Comment;
                regions.Add(new Region(kind, at, end, end - (close?.Length ?? 0)));
                at = end;
            }

            return true;
        }

        return false;
    }

    private readonly int EndOfLineComment(CommentForm form, int from)
    {
        var end = EndOfLine(from);
        var cut = form.CutBy is { } sign ? text[from..end].IndexOf(sign, StringComparison.Ordinal) : -1;
        return cut < 0 ? end : from + cut;
    }

    private readonly int EndOfComment(CommentForm form, int from, string close)
    {
        if (!form.Nests)
        {
            var end = text[from..].IndexOf(close, StringComparison.Ordinal);
            return end < 0 ? -1 : from + end + close.Length;
        }

        for (var (i, depth) = (from, 0); i < text.Length; i++)
        {
            if (IsAt(i, close))
            {
                i += close.Length - 1;
                if (depth-- == 0)
                {
                    return i + 1;
                }
            }
            else if (IsAt(i, form.Open))
            {
                i += form.Open.Length - 1;
                depth++;
            }
        }

        return -1;
    }

    // Code in a hole ends with the partner of the bracket that opened it.
    private bool Bracket(char c)
    {
        if (frames is not [.., { Form: null } hole])
        {
            return false;
        }

        if (c == hole.Bracket)
        {
            hole.Depth++;
            frames[^1] = hole;
        }
        else if (c == hole.Close![0])
        {
            if (hole.Depth == 0)
            {
                regions.Add(new Region(RegionKind.Code, hole.Start, at + 1));
                Leave();
            }
            else
            {
                hole.Depth--;
                frames[^1] = hole;
            }
        }
        else
        {
            return false;
        }

        at++;
        Took(isLiteral: false);
        return true;
    }

    private void Enter(
        StringForm? form,
        string? close,
        int start,
        int length,
        Language? inner = null,
        char bracket = '\0'
    )
    {
        if (frames.Count == MostLevels)
        {
            GiveUp(start);
            return;
        }

        frames.Add(
            new Frame
            {
                Form = form,
                Start = start,
                ContentStart = start + length,
                Close = close,
                Around = language,
                Bracket = bracket,
                Parts = form?.DelimitedParts ?? 0,
            }
        );
        language = inner ?? language;
        at = start + length;
        if (form is null)
        {
            Took(isLiteral: false);
        }
    }

    private void Leave()
    {
        language = frames[^1].Around;
        frames.RemoveAt(frames.Count - 1);
    }

    // What nothing closes may be anything.
    private void GiveUp(int start)
    {
        start = frames is [var outermost, ..] ? outermost.Start : start;
        regions.Overrule(new Region(RegionKind.Unclosed, start, text.Length));
        frames.Clear();
        at = text.Length;
    }

    private readonly int AfterEscape() => Math.Min(at + 1 + NewLineLength(at + 1, orElse: 1), text.Length);

    private readonly bool IsAt(int place, string sign) =>
        place < text.Length && text[place..].StartsWith(sign, StringComparison.Ordinal);

    private readonly int EndOfLine(int from)
    {
        var end = text[from..].IndexOfAny('\r', '\n');
        return end < 0 ? text.Length : from + end;
    }

    private readonly int NewLineLength(int place, int orElse = 0) =>
        place >= text.Length ? 0
        : text[place] == '\r' && IsAt(place + 1, "\n") ? 2
        : text[place] is '\r' or '\n' ? 1
        : orElse;
}
