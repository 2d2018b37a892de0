using System.Buffers;

namespace HookGuard.Detection.Decoding;

/// <summary>Characters that show nothing and tell where a word may break: web pages and wikis put them into long words. They stand for nothing.</summary>
internal static class Invisible
{
    private static readonly SearchValues<char> FirstFive = SearchValues.Create("\u00ad\u200b\u200c\u200d\u2060");

    public static bool Is(int code) => code is 0xAD or (>= 0x200B and <= 0x200D) or 0x2060 or 0xFEFF;

    /// <summary>The next of them from an offset on; the length of the text where there is none.</summary>
    public static int Next(ReadOnlySpan<char> text, int from)
    {
        // A search for these five at once takes a fifth of the time of one for all six, and the sixth is looked for only before the first of them.
        var found = text[from..].IndexOfAny(FirstFive);
        var end = found < 0 ? text.Length : from + found;
        var mark = text[from..end].IndexOf('\ufeff');
        return mark < 0 ? end : from + mark;
    }

    /// <summary>Whether one begins there, in the bytes of UTF-8.</summary>
    public static bool Begins(ReadOnlySpan<byte> rest) =>
        rest
            is [0xC2, 0xAD, ..]
                or [0xE2, 0x80, >= 0x8B and <= 0x8D, ..]
                or [0xE2, 0x81, 0xA0, ..]
                or [0xEF, 0xBB, 0xBF, ..];
}
