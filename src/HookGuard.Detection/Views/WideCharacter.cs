namespace HookGuard.Detection.Views;

/// <summary>
/// The NUL bytes between the characters of UTF-16 text, in content that was not read as UTF-16 as a whole: the strings in an
/// executable, or a file that is mostly not ASCII and has no byte order mark.
/// </summary>
internal static class WideCharacter
{
    public static Decoded Read(ReadOnlySpan<char> text, int at)
    {
        var single = !IsNul(text, at - 1) && !IsNul(text, at + 1);
        return single && (IsNul(text, at - 2) || IsNul(text, at + 2)) ? new Decoded(1) : default;
    }

    private static bool IsNul(ReadOnlySpan<char> text, int at) => (uint)at < (uint)text.Length && text[at] == '\0';
}
