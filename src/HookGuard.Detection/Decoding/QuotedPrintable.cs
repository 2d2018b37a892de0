using System.Buffers;
using System.Globalization;

namespace HookGuard.Detection.Decoding;

/// <summary>Quoted-printable, as in mail: <c>=2B</c> for a character, <c>=</c> at a line's end for a line that goes on.</summary>
internal static class QuotedPrintable
{
    private static readonly SearchValues<string> Declaration = SearchValues.Create(
        ["quoted-printable"],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>Whether the text says that it is written so. Elsewhere <c>=</c> is an assignment far more often.</summary>
    private static bool IsDeclared(ReadOnlySpan<char> text) => text.ContainsAny(Declaration);

    /// <param name="text">The text.</param>
    /// <param name="at">Where an equals sign stands in it.</param>
    /// <param name="isDeclared">Whether the text says that it is written so; null until that was asked for.</param>
    public static Decoded Read(ReadOnlySpan<char> text, int at, ref bool? isDeclared)
    {
        if (at + 2 >= text.Length)
        {
            return default;
        }

        var digits = text.Slice(at + 1, 2);
        if (digits[0] is '\r' or '\n')
        {
            return (isDeclared ??= IsDeclared(text)) ? new Decoded(digits is "\r\n" ? 3 : 2) : default;
        }

        // The two that credentials and their headers cannot do without are told by what stands around them.
        var isCode = char.IsAsciiDigit(digits[0]) && (char.IsAsciiDigit(digits[1]) || digits[1] is >= 'A' and <= 'F');
        return isCode && (digits is "2B" or "3D" || (isDeclared ??= IsDeclared(text)))
            ? Decoded.Ascii(3, int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))
            : default;
    }
}
