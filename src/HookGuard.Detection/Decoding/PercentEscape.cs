using System.Globalization;

namespace HookGuard.Detection.Decoding;

/// <summary>Percent-encoding, as in URLs and form bodies.</summary>
internal static class PercentEscape
{
    public static Decoded Read(ReadOnlySpan<char> text, int at) =>
        at + 2 < text.Length && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2])
            ? Decoded.Ascii(
                3,
                int.Parse(text.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            )
            : default;
}
