namespace HookGuard.Detection.Decoding;

/// <summary>UTF-7, which writes a plus as <c>+-</c> and other signs as base64 of UTF-16 (<see href="https://www.rfc-editor.org/rfc/rfc2152"/>).</summary>
internal static class Utf7
{
    // Of one sign; a credential has no two of those that need it in a row.
    private const int LettersOfOne = 3;

    /// <param name="text">The text.</param>
    /// <param name="at">Where a plus stands in it.</param>
    /// <param name="isUsed">Whether the text has other signs in UTF-7; null until that was asked for.</param>
    public static Decoded Read(ReadOnlySpan<char> text, int at, ref bool? isUsed) =>
        at + 1 < text.Length && text[at + 1] == '-'
            ? (isUsed ??= IsUsed(text))
                ? new Decoded(2, '+')
                : default
            : Sign(text, at);

    // Elsewhere a key may begin with a hyphen.
    private static bool IsUsed(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOf("+A") is >= 0 and var next; at += next + 1)
        {
            if (Sign(text, at + next).Length == LettersOfOne + 2)
            {
                return true;
            }
        }

        return false;
    }

    private static Decoded Sign(ReadOnlySpan<char> text, int at)
    {
        if (
            at + LettersOfOne >= text.Length
            || Value(text[at + 1]) != 0
            || at + LettersOfOne + 1 < text.Length && Value(text[at + LettersOfOne + 1]) >= 0
        )
        {
            return default;
        }

        var (second, third) = (Value(text[at + 2]), Value(text[at + 3]));
        if (second < 0 || third < 0 || (third & 3) != 0)
        {
            return default;
        }

        // The hyphen that ends the base64 goes with it.
        var length =
            LettersOfOne + 1 + (at + LettersOfOne + 1 < text.Length && text[at + LettersOfOne + 1] == '-' ? 1 : 0);
        return Decoded.Ascii(length, (second << 4) | (third >> 2));
    }

    private static int Value(char letter) =>
        letter switch
        {
            >= 'A' and <= 'Z' => letter - 'A',
            >= 'a' and <= 'z' => letter - 'a' + 26,
            >= '0' and <= '9' => letter - '0' + 52,
            '+' => 62,
            '/' => 63,
            _ => -1,
        };
}
