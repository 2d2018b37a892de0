using System.Buffers;

namespace HookGuard.Detection.Decoding;

/// <summary>Text in uuencode, as old mail and archives have it: <c>begin 644 NAME</c>, then lines of which the first character tells the length.</summary>
internal static class Uuencoding
{
    private const string Beginning = "begin ";
    private const int LongestMode = 4;
    private const int Longest = 45;

    private static readonly SearchValues<string> Beginnings = SearchValues.Create(
        [Beginning],
        StringComparison.Ordinal
    );

    public static DecodedText? Rewrite(DecodedText view)
    {
        var text = view.Text;
        var rewriting = new DecodedTextBuilder(view);
        for (var at = Next(text, 0); at >= 0; at = Next(text, at))
        {
            at = IsHeader(text[at..]) ? Replace(rewriting, text, at) : at + Beginning.Length;
        }

        return rewriting.ToView();
    }

    private static int Next(ReadOnlySpan<char> text, int from) =>
        text[from..].IndexOfAny(Beginnings) is >= 0 and var next ? from + next : -1;

    private static bool IsHeader(ReadOnlySpan<char> rest)
    {
        var mode = rest[Beginning.Length..Math.Min(rest.Length, Beginning.Length + LongestMode + 1)];
        var digits = mode.IndexOfAnyExceptInRange('0', '7');
        return digits >= LongestMode - 1 && mode[digits] == ' ';
    }

    private static int Replace(DecodedTextBuilder rewriting, ReadOnlySpan<char> text, int header)
    {
        var at = EndOfLine(text, header);
        Span<char> content = stackalloc char[3];
        while (at < text.Length)
        {
            var start = at + 1;
            var end = EndOfLine(text, start);
            var line = text[start..end].TrimEnd('\r');
            var left = line.Length == 0 ? 0 : Bits(line, 0);
            if (left is 0 or > Longest || line.Length > 1 + ((left + 2) / 3 * 4) + 1)
            {
                break;
            }

            // The first lines' break stays, so that what is decoded begins a line.
            rewriting.Replace(new TextSpan(at, 2), at == EndOfLine(text, header) ? "\n" : "");
            for (var group = 1; left > 0; group += 4, left -= 3)
            {
                var bits =
                    (Bits(line, group) << 18)
                    | (Bits(line, group + 1) << 12)
                    | (Bits(line, group + 2) << 6)
                    | Bits(line, group + 3);
                (content[0], content[1], content[2]) = (
                    (char)(bits >> 16),
                    (char)(bits >> 8 & 0xFF),
                    (char)(bits & 0xFF)
                );
                var from = Math.Min(start + group, end);
                rewriting.Replace(
                    new TextSpan(from, Math.Min(start + group + 4, end) - from),
                    content[..Math.Min(3, left)]
                );
            }

            at = end;
        }

        return Math.Max(at, header + Beginning.Length);
    }

    // Blanks at a line's end are often lost on the way.
    private static int Bits(ReadOnlySpan<char> line, int at) => at < line.Length ? (line[at] - ' ') & 0x3F : 0;

    private static int EndOfLine(ReadOnlySpan<char> text, int from)
    {
        var length = text[from..].IndexOf('\n');
        return length < 0 ? text.Length : from + length;
    }
}
