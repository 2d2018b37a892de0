namespace HookGuard.Detection.Decoding;

/// <summary>
/// The tags with which HTML paints code, word by word, and lets a long word break: <c>&lt;span class="s2"&gt;</c>, <c>&lt;wbr&gt;</c>. They
/// stand for nothing.
/// </summary>
internal static class InlineTag
{
    // Some highlighters write a style for each of several themes.
    private const int Longest = 400;

    private static readonly string[] Names = ["span", "wbr"];

    public static Decoded Read(ReadOnlySpan<char> text, int at)
    {
        var rest = text[(at + 1)..Math.Min(text.Length, at + Longest)];
        var slash = rest is ['/', ..] ? 1 : 0;
        foreach (var name in Names)
        {
            if (rest[slash..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                var attributes = rest[(slash + name.Length)..];
                return attributes is ['>' or ' ' or '/' or '\n', ..] && attributes.IndexOf('>') is var end and >= 0
                    ? new Decoded(1 + slash + name.Length + end + 1)
                    : default;
            }
        }

        return default;
    }
}
