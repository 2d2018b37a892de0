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

    private readonly Separators KindOf(char c, int end) =>
        Signs.KindOf(c) is var kind and not Separators.None ? kind
        : char.IsLetterOrDigit(c) || c == '_' ? Separators.None
        : KindBeside(c, end);

    /// <summary>The signs that mean one thing alone and another beside others.</summary>
    private readonly Separators KindBeside(char c, int end)
    {
        var (previous, next) = (end >= 2 ? text[end - 2] : '\n', end < text.Length ? text[end] : '\n');
        return (previous, c, next) switch
        {
            ('|', '|', _) or (_, '|', '|') => Separators.Fallback,
            (_, '|', _) => Separators.Bar,
            ('?', '?', _) or (_, '?', '?') => Separators.Fallback,
            (_, '?', '=') => Separators.Assign,
            (_, '?', _) => Separators.Condition,
            (_, '-' or '+', '>' or '=') => Separators.Assign,
            (':', '-', _) => Separators.Fallback,
            ('<', '-', _) => Separators.Assign,
            ('=' or '-', '>', _) => Separators.Assign,
            (_, '>', _) => Separators.Tag,
            (_, '<', '-') => Separators.Assign,
            (_, '<', _) => Separators.Open,
            _ => Separators.Space,
        };
    }

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
