using System.Globalization;

namespace HookGuard.Detection.Decoding;

/// <summary>Character references of HTML and XML.</summary>
internal static class HtmlEntity
{
    private const int Longest = 16;

    public static Decoded Read(ReadOnlySpan<char> text, int at)
    {
        var rest = text[(at + 1)..Math.Min(text.Length, at + Longest)];
        var end = rest.IndexOf(';');
        return end > 0 ? Decoded.Ascii(end + 2, Code(rest[..end])) : default;
    }

    private static int Code(ReadOnlySpan<char> name)
    {
        if (name[0] != '#')
        {
            return name switch
            {
                "quot" => '"',
                "apos" => '\'',
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                "plus" => '+',
                "equals" => '=',
                "colon" => ':',
                "lowbar" => '_',
                "nbsp" => ' ',
                "shy" => '\u00ad',
                "zwj" or "zwnj" or "ZeroWidthSpace" => '\u200b',
                _ => 0,
            };
        }

        var isHex = name.Length > 1 && name[1] is 'x' or 'X';
        return int.TryParse(
            name[(isHex ? 2 : 1)..],
            isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var code
        )
            ? code
            : 0;
    }
}
