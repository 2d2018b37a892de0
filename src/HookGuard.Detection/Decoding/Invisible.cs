using System.Buffers;

namespace HookGuard.Detection.Decoding;

/// <summary>Characters that show nothing and tell where a word may break: web pages and wikis put them into long words. They stand for nothing.</summary>
internal static class Invisible
{
    private static readonly SearchValues<char> All = SearchValues.Create("\u00ad\u200b\u200c\u200d\u2060\ufeff");

    public static bool Is(int code) => code is >= 0 and <= char.MaxValue && All.Contains((char)code);

    /// <summary>The next of them from an offset on; the length of the text where there is none.</summary>
    public static int Next(ReadOnlySpan<char> text, int from) =>
        text[from..].IndexOfAny(All) is var found and >= 0 ? from + found : text.Length;

    /// <summary>Whether one begins there, in the bytes of UTF-8.</summary>
    public static bool Begins(ReadOnlySpan<byte> rest) =>
        rest
            is [0xC2, 0xAD, ..]
                or [0xE2, 0x80, >= 0x8B and <= 0x8D, ..]
                or [0xE2, 0x81, 0xA0, ..]
                or [0xEF, 0xBB, 0xBF, ..];
}
