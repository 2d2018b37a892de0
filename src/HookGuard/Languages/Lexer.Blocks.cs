namespace HookGuard.Languages;

/// <content>Literals that lines delimit, and parts in another language.</content>
internal ref partial struct Lexer
{
    // A here-document's word may be quoted in part: <<'END', <<"END", <<\END.
    private bool HereDocument()
    {
        if (language.HereDocument is not { } form || !IsAt(at, form.Open))
        {
            return false;
        }

        var place = at + form.Open.Length;
        if (IsAt(place, "<"))
        {
            at = place + 1;
            return true;
        }

        if (form.IsOperatorToo && at > 0 && (IsWord(text[at - 1]) || text[at - 1] is ')' or ']' or '}'))
        {
            return false;
        }

        var indented = form.EndsAtWord;
        if (place < text.Length && form.Indented.Contains(text[place]))
        {
            indented = true;
            place++;
        }

        while (form.TakesBlanks && place < text.Length && text[place] is ' ' or '\t')
        {
            place++;
        }

        var (word, end) = WordAt(place);
        if (word.Length == 0)
        {
            return false;
        }

        hereDocuments.Add((form, word, indented));
        at = end;
        Took(isLiteral: true);
        return true;
    }

    private readonly (string Word, int End) WordAt(int place)
    {
        List<char> word = [];
        var quote = '\0';
        for (; place < text.Length && text[place] is not ('\r' or '\n'); place++)
        {
            var c = text[place];
            if (c == quote)
            {
                quote = '\0';
            }
            else if (quote != '\0')
            {
                word.Add(c);
            }
            else if (c is '"' or '\'' or '`')
            {
                quote = c;
            }
            else if (IsWord(c) || (word.Count > 0 && c is '-' or '.'))
            {
                word.Add(c);
            }
            else if (c != '\\')
            {
                break;
            }
        }

        return (new string([.. word]), place);
    }

    /// <summary>Takes what begins at the start of this line because of what the line before said.</summary>
    private void TakeBlocks()
    {
        var start = at;
        foreach (var (form, word, indented) in hereDocuments)
        {
            if (!SkipHereDocument(form, word, indented))
            {
                GiveUp(start);
                break;
            }
        }

        hereDocuments.Clear();
        if (scalarIndent is { } indent)
        {
            SkipScalar(indent);
            scalarIndent = null;
        }

        regions.Add(new Region(RegionKind.Literal, start, at));
    }

    private bool SkipHereDocument(HereDocument form, string word, bool indented)
    {
        while (at < text.Length)
        {
            var end = EndOfLine(at);
            var line = text[at..end];
            var content =
                !indented ? line
                : form.TabsOnly ? line.TrimStart('\t')
                : line.TrimStart();
            if (
                form.EndsAtWord
                && content.StartsWith(word, StringComparison.Ordinal)
                && (content.Length == word.Length || !IsWord(content[word.Length]))
            )
            {
                at = end - content.Length + word.Length;
                return true;
            }

            at = end + NewLineLength(end);
            if (!form.EndsAtWord && content.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    private bool BlockScalar()
    {
        if (language.Layout != Layout.Yaml || text[at] is not ('|' or '>') || !IsScalarAt(at))
        {
            return false;
        }

        var end = EndOfLine(at);
        var rest = text[(at + 1)..end].TrimStart("+-0123456789");
        var header = end - rest.Length;
        if (!rest.IsWhiteSpace() && !(rest[0] is ' ' or '\t' && rest.TrimStart()[0] == '#'))
        {
            return false;
        }

        scalarIndent = ParentIndent(at);
        at = header;
        return true;
    }

    // The lines of a block scalar are indented by more than the mapping or sequence that it is in.
    private readonly int ParentIndent(int place)
    {
        var start = text[..place].LastIndexOfAny('\r', '\n') + 1;
        var line = text[start..];
        if (line.StartsWith("---", StringComparison.Ordinal))
        {
            return -1;
        }

        var dash = -1;
        var column = line.IndexOfAnyExcept(' ');
        while (line[column] is '-' or '?' && line[(column + 1)..] is [' ' or '\t', ..])
        {
            dash = column;
            column += 1 + line[(column + 1)..].IndexOfAnyExcept(" \t");
        }

        return start + column < place && line[column] is not ('!' or '&') ? column
            : dash >= 0 ? dash
            : Math.Min(column, 1) - 1;
    }

    private void SkipScalar(int indent)
    {
        while (at < text.Length)
        {
            var end = EndOfLine(at);
            var line = text[at..end];
            var own = line.IndexOfAnyExcept(' ');
            var endsDocument =
                line.StartsWith("---", StringComparison.Ordinal) || line.StartsWith("...", StringComparison.Ordinal);
            if ((own >= 0 && own <= indent && !line.IsWhiteSpace()) || endsDocument)
            {
                return;
            }

            at = end + NewLineLength(end);
        }
    }

    private bool Embedded()
    {
        foreach (var part in language.Embeddings)
        {
            if (!text[at..].StartsWith(part.Open, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var start = at + part.Open.Length;
            var inner = part.Code;
            if (part.IsTag)
            {
                if (start < text.Length && (IsWord(text[start]) || text[start] == '-'))
                {
                    continue;
                }

                var end = EndOfTag(start);
                inner = end < 0 ? inner : LanguageTable.OfTag(text[start..end], inner);
                start = end;
            }

            var length = start < 0 ? -1 : text[start..].IndexOf(part.Close, StringComparison.OrdinalIgnoreCase);
            if (length < 0)
            {
                GiveUp(at);
                return true;
            }

            TakeInner(start, start + length, start + length + part.Close.Length, inner);
            return true;
        }

        return false;
    }

    private readonly int EndOfTag(int from)
    {
        var quote = '\0';
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == quote)
            {
                quote = '\0';
            }
            else if (quote == '\0' && text[i] is '"' or '\'')
            {
                quote = text[i];
            }
            else if (quote == '\0' && text[i] == '>')
            {
                return i + 1;
            }
        }

        return -1;
    }

    private void TakeInner(int start, int innerEnd, int end, Language inner)
    {
        if (languages == MostLanguages)
        {
            GiveUp(at);
            return;
        }

        new Lexer(text[..innerEnd], start, inner, regions, languages + 1).Run();
        regions.Add(new Region(RegionKind.Literal, at, end));
        at = end;
    }
}
