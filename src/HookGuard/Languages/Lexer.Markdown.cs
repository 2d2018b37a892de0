namespace HookGuard.Languages;

/// <content>Markdown: fenced blocks are of another language, and indented ones may be code.</content>
internal ref partial struct Lexer
{
    private bool Fenced()
    {
        if (language.Layout != Layout.Markdown || text[at] is not ('`' or '~') || !MayBeFence())
        {
            return false;
        }

        var sign = text[at];
        var width = RunAt(at, sign);
        var end = EndOfLine(at);
        var info = text[(at + width)..end];
        if (width < 3 || (sign == '`' && info.Contains('`')))
        {
            return false;
        }

        var (innerEnd, close) = EndOfFence(end + NewLineLength(end), sign, width);
        TakeInner(Math.Min(end + NewLineLength(end), innerEnd), innerEnd, close, LanguageTable.OfFence(info));
        return true;
    }

    private readonly (int InnerEnd, int End) EndOfFence(int from, char sign, int width)
    {
        while (from < text.Length)
        {
            var end = EndOfLine(from);
            var line = text[from..end].TrimStart(" \t>");
            if (line.Length >= width && line[..width].IndexOfAnyExcept(sign) < 0 && line.TrimStart(sign).IsWhiteSpace())
            {
                return (from, end);
            }

            from = end + NewLineLength(end);
        }

        return (text.Length, text.Length);
    }

    // A fence may be in a quotation or an item of a list.
    private bool MayBeFence()
    {
        const int longest = 64;
        var start = LineStart();
        return at - start <= longest && text[start..at].Trim(" \t>-*+.)0123456789").IsEmpty;
    }

    private bool IsIndentedBlock()
    {
        if (language.Layout != Layout.Markdown)
        {
            return false;
        }

        var line = text[LineStart()..at];
        return line.StartsWith("    ", StringComparison.Ordinal) || line.TrimStart(' ') is ['\t', ..];
    }

    private readonly int RunAt(int place, char sign)
    {
        var run = text[place..].IndexOfAnyExcept(sign);
        return run < 0 ? text.Length - place : run;
    }

    // Looks only at what it has not looked at before.
    private int LineStart()
    {
        var newLine = text[lineStartOf..at].LastIndexOfAny('\r', '\n');
        lineStart = newLine < 0 ? lineStart : lineStartOf + newLine + 1;
        lineStartOf = at;
        return lineStart;
    }
}
