using System.Globalization;
using HookGuard.Detection.Search;

namespace HookGuard.Detection.Decoding;

/// <summary>
/// Backslash escapes as JSON, JavaScript, C, shells, properties files and Markdown write them; .NET's JSON writer
/// turns every <c>+</c> into <c>\u002B</c>.
/// </summary>
internal static class BackslashEscape
{
    public static Decoded Read(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 == text.Length)
        {
            return default;
        }

        return text[at + 1] switch
        {
            'u' => Hex(text, at, digits: 4),
            'U' => Hex(text, at, digits: 8),
            'x' => Hex(text, at, digits: 2),
            'e' or 'E' => TerminalCode.Read(text, at, at + 2),
            'n' => LineBreak(text, at),
            'r' => new Decoded(2, '\r'),
            't' => new Decoded(2, '\t'),
            '\r' or '\n' => LineJoin.Read(text, at),
            >= '0' and <= '7' => Octal(text, at),
            var other when char.IsAsciiLetterOrDigit(other) => default,
            var other => Decoded.Ascii(2, other),
        };
    }

    private static Decoded Hex(ReadOnlySpan<char> text, int at, int digits)
    {
        var rest = text[(at + 2)..];
        if (rest.StartsWith("{"))
        {
            var end = rest[..Math.Min(rest.Length, 10)].IndexOf('}');
            return end > 1 ? Code(text, at, rest[1..end], end + 3) : default;
        }

        return rest.Length >= digits ? Code(text, at, rest[..digits], digits + 2) : default;
    }

    private static Decoded Code(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> digits, int length) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? Meaning(text, at, length, code)
            : default;

    private static Decoded Meaning(ReadOnlySpan<char> text, int at, int length, int code) =>
        code == '\e' ? TerminalCode.Read(text, at, at + length) : Decoded.Ascii(length, code);

    private static Decoded Octal(ReadOnlySpan<char> text, int at) =>
        at + 3 < text.Length && text[at + 2] is >= '0' and <= '7' && text[at + 3] is >= '0' and <= '7'
            ? Meaning(text, at, 4, ((text[at + 1] - '0') * 64) + ((text[at + 2] - '0') * 8) + text[at + 3] - '0')
            : default;

    /// <summary>Notebooks hold source as an array with a string for each line: <c>"a\n", "b\n"</c> is one text of two lines.</summary>
    private static Decoded LineBreak(ReadOnlySpan<char> text, int at)
    {
        var quote = at + 2;
        if (quote < text.Length && text[quote] == '"')
        {
            var comma = Whitespace.Skip(text, quote + 1);
            if (comma < text.Length && text[comma] == ',')
            {
                var opening = Whitespace.Skip(text, comma + 1);
                if (opening < text.Length && text[opening] == '"')
                {
                    return new Decoded(opening + 1 - at, '\n');
                }
            }
        }

        return new Decoded(2, '\n');
    }
}
