namespace HookGuard.Detection.Decoding;

/// <summary>
/// The NUL bytes between the characters of UTF-16 or UTF-32 text, in content that was not read so as a whole: the strings in an
/// executable, wide text behind lines of ASCII, or a file that is mostly not ASCII and has no byte order mark.
/// </summary>
internal static class WideCharacter
{
    /// <summary>Whether characters that have so many NUL bytes between them may be wide ones.</summary>
    public static bool MayHold(int nuls) => nuls is 1 or 3;

    public static Decoded Read(ReadOnlySpan<char> text, int at)
    {
        var nuls = text[at..Math.Min(text.Length, at + 4)].IndexOfAnyExcept('\0');
        nuls = nuls < 0 ? text.Length - at : nuls;
        return MayHold(nuls) && !IsNul(text, at - 1) && (IsNul(text, at - 2) || IsNul(text, at + nuls + 1))
            ? new Decoded(nuls)
            : default;
    }

    private static bool IsNul(ReadOnlySpan<char> text, int at) => (uint)at < (uint)text.Length && text[at] == '\0';
}
