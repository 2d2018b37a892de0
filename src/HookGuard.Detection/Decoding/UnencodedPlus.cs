using System.Buffers;

namespace HookGuard.Detection.Decoding;

/// <summary>
/// A form body whose <c>+</c> was sent without encoding arrives with a space: <c>token=u …</c>. Read so only where a key is
/// named, and what follows has just the length and the characters of one.
/// </summary>
internal static class UnencodedPlus
{
    /// <summary>How far behind the equals sign the plus stood.</summary>
    public const int Distance = 2;

    private const int TailLength = 18;

    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"
    );

    public static bool Follows(ReadOnlySpan<char> text, int equals)
    {
        var start = equals + Distance + 1;
        var end = start + TailLength;
        if (end > text.Length || text[start - 1] != ' ' || text[start - 2] is not ('u' or 'e'))
        {
            return false;
        }

        var name = text[..equals];
        var tail = text[start..end];
        return (
                name.EndsWith("token", StringComparison.OrdinalIgnoreCase)
                || name.EndsWith("key", StringComparison.OrdinalIgnoreCase)
            )
            && !tail.ContainsAnyExcept(KeyCharacters)
            && tail.ContainsAnyInRange('A', 'Z')
            && tail.ContainsAnyInRange('a', 'z')
            && (end == text.Length || !KeyCharacters.Contains(text[end]));
    }
}
