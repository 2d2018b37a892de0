namespace HookGuard.Detection.Decoding;

/// <summary>What tells a terminal a colour or to clear its line, in logs and in the output of notebooks: <c>ESC[33m</c>. It stands for nothing.</summary>
internal static class TerminalCode
{
    private const int Longest = 24;

    /// <param name="text">The text.</param>
    /// <param name="at">Where the escape begins.</param>
    /// <param name="bracket">What stands behind the escape character, which may be written in letters.</param>
    public static Decoded Read(ReadOnlySpan<char> text, int at, int bracket)
    {
        if (bracket >= text.Length || text[bracket] != '[')
        {
            return default;
        }

        var rest = text[(bracket + 1)..Math.Min(text.Length, bracket + Longest)];
        var parameters = rest.IndexOfAnyExceptInRange('0', '?');
        return parameters >= 0 && char.IsAsciiLetter(rest[parameters])
            ? new Decoded(bracket + 1 + parameters + 1 - at)
            : default;
    }
}
