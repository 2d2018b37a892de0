using System.Text;

namespace HookGuard.Detection.Prefilter;

/// <summary>The first letter of a key that tells by itself what it is, written as an escape.</summary>
internal static class EscapedLetter
{
    // Of "u", "e", "R" and "p".
    private static readonly string[] Escapes =
    [
        .. new[] { "75", "65", "52", "70" }.SelectMany(hex =>
            new[]
            {
                $"\\u00{hex}",
                $"\\U000000{hex}",
                $"\\x{hex}",
                $"\\u{{{hex}}}",
                $"%{hex}",
                $"&#x{hex};",
                $"&#x00{hex};",
            }
        ),
        .. new[] { "117", "101", "82", "112" }.Select(code => $"&#{code};"),
        .. new[] { "165", "145", "122", "160" }.Select(octal => $"\\{octal}"),
    ];

    /// <summary>How long the escape is that stands at an offset; 0 where none does.</summary>
    public static int LengthAt(ReadOnlySpan<byte> text, int at)
    {
        foreach (var escape in Escapes)
        {
            if (text.Length - at >= escape.Length && Ascii.EqualsIgnoreCase(text.Slice(at, escape.Length), escape))
            {
                return escape.Length;
            }
        }

        return 0;
    }
}
