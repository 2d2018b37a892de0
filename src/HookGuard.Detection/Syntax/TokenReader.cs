using System.Buffers;

namespace HookGuard.Detection.Syntax;

/// <summary>
/// Reads the tokens before a place, nearest first, in any language: it knows the signs that bind names and values
/// everywhere and nothing of any one syntax. It never looks further back than its floor.
/// </summary>
internal ref struct TokenReader(ReadOnlySpan<char> text, int from, int floor)
{
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("\n\r{}<>");

    private const int LongestQuotedName = 80;
    private const string LiteralPrefixes = "rRbBfFuULsSNqQw";

    private readonly ReadOnlySpan<char> text = text;
    private int position = from;

    /// <summary>What stood before the last token that was asked for and not found.</summary>
    public Separators LastGlue { get; private set; }

    /// <summary>Whether the next token may end with a word: told without looking for where it begins.</summary>
    public readonly bool IsBehind(string word)
    {
        var ahead = this;
        ahead.ReadGlue(out _);
        return text[..ahead.position].EndsWith(word, StringComparison.OrdinalIgnoreCase);
    }

    public bool TryRead(out Token token)
    {
        var glue = ReadGlue(out var quote);
        LastGlue = glue;
        token = default;
        if (position <= floor)
        {
            return false;
        }

        var end = position;
        var start = quote != '\0' ? StartOfQuoted(end, quote) : StartOfWord(end);
        if (start == end)
        {
            return false;
        }

        position = start;
        token = new Token(start, end - start, glue);
        return true;
    }

    /// <summary>Skips to the left until a token may end; tells the quote that closes that token, if any.</summary>
    private Separators ReadGlue(out char quote)
    {
        var glue = Separators.None;
        quote = '\0';
        while (position > floor)
        {
            var c = text[position - 1];
            var kind = KindOf(c, position);
            if (kind == Separators.None)
            {
                var prefix = LengthOfLiteralPrefix(quote);
                if (prefix == 0)
                {
                    break;
                }

                quote = '\0';
                position -= prefix;
                continue;
            }

            if (kind == Separators.Quote)
            {
                quote = c == '\\' ? quote : c;
            }
            else if (kind != Separators.Space)
            {
                quote = '\0';
            }

            glue |= kind;
            position--;
            if ((kind & (Separators.Break | Separators.Line)) != 0)
            {
                break;
            }
        }

        // A quote with space on its left opens the value, it does not close a name.
        if (quote != '\0' && position < text.Length && text[position] is ' ' or '\t')
        {
            quote = '\0';
        }

        return glue;
    }

    /// <summary>How many letters belong to the literal behind them: <c>r"…"</c>, <c>rb'…'</c>, <c>f"…"</c>, <c>L"…"</c>.</summary>
    private readonly int LengthOfLiteralPrefix(char quote)
    {
        if (quote is not ('"' or '\'') || text[position] != quote || !LiteralPrefixes.Contains(text[position - 1]))
        {
            return 0;
        }

        var start = position - 1;
        while (start > floor && position - start < 3 && char.IsAsciiLetter(text[start - 1]))
        {
            start--;
        }

        var isPrefix =
            position - start < 3
            && (start == floor || KindOf(text[start - 1], start) is not (Separators.None or Separators.Quote));
        return isPrefix ? position - start : 0;
    }

    private readonly Separators KindOf(char c, int end)
    {
        switch (c)
        {
            case ' ' or '\t' or '\u00a0' or '\u3000':
                return Separators.Space;
            case '\n' or '\r':
                return Separators.Line;
            case '"'
            or '\''
            or '`'
            or '\\'
            or '“'
            or '”'
            or '‘'
            or '’'
            or '„'
            or '«'
            or '»'
            or '「'
            or '」'
            or '『'
            or '』':
                return Separators.Quote;
            case '=' or ':' or '：' or '＝' or '←' or '→' or '≔':
                return Separators.Assign;
            case ',' or '、' or '，':
                return Separators.Comma;
            case '(' or '（':
                return Separators.Call;
            case '[' or '{':
                return Separators.Open;
            case ')' or ']' or '}' or '）':
                return Separators.Close;
            case '|':
                return IsBeside('|', end) ? Separators.Fallback : Separators.Bar;
            case '?':
                return IsBeside('?', end) ? Separators.Fallback
                    : end < text.Length && text[end] == '=' ? Separators.Assign
                    : Separators.Condition;
            case '-' or '+':
                return end < text.Length && text[end] is '>' or '=' ? Separators.Assign
                    : c == '-' && end >= 2 && text[end - 2] == ':' ? Separators.Fallback
                    : c == '-' && end >= 2 && text[end - 2] == '<' ? Separators.Assign
                    : Separators.Space;
            case '>':
                return end >= 2 && text[end - 2] is '=' or '-' ? Separators.Assign : Separators.Tag;
            case '<':
                return end < text.Length && text[end] == '-' ? Separators.Assign : Separators.Open;
            case ';' or '\0':
                return Separators.Break;
            case '/' or '.':
                return Separators.Break;
            default:
                return char.IsLetterOrDigit(c) || c == '_' ? Separators.None : Separators.Space;
        }
    }

    /// <summary>Whether the character that ends here has another of its kind on either side.</summary>
    private readonly bool IsBeside(char c, int end) =>
        (end >= 2 && text[end - 2] == c) || (end < text.Length && text[end] == c);

    private readonly int StartOfWord(int end)
    {
        var start = end;
        while (start > floor)
        {
            var c = text[start - 1];
            var belongs =
                char.IsLetterOrDigit(c)
                || c is '_' or '$'
                || (start < end && c is '-' or '.' or '/' or '@')
                || (start < end && c == ':' && text[start] != ' ')
                || (start < end && c == '>' && start - 2 >= floor && text[start - 2] == '-');
            if (!belongs)
            {
                break;
            }

            start--;
        }

        // Signs at the left end are flags (--token) or separators, but for the sake of their words it does not matter.
        return start;
    }

    private readonly int StartOfQuoted(int end, char quote)
    {
        var least = Math.Max(floor, end - LongestQuotedName);
        var open = text[least..end].LastIndexOf(Opening(quote));
        if (open < 0 || text.Slice(least + open + 1, end - least - open - 1).ContainsAny(NotInNames))
        {
            return StartOfWord(end);
        }

        var start = least + open + 1;
        return start == end ? StartOfWord(end) : start;
    }

    private static char Opening(char quote) =>
        quote switch
        {
            '”' => '“',
            '’' => '‘',
            '»' => '«',
            '」' => '「',
            '』' => '『',
            _ => quote,
        };
}
