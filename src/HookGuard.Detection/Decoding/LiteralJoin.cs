using System.Buffers;
using HookGuard.Detection.Search;

namespace HookGuard.Detection.Decoding;

/// <summary>
/// What stands between two parts of one string: <c>"a" + "b"</c>, with the operators of the common languages, or only white
/// space, as C and Python have it.
/// </summary>
internal static class LiteralJoin
{
    private const int LongestName = 80;
    private const int Farthest = 300;

    private static readonly SearchValues<char> Prefixes = SearchValues.Create("rRfFbBuUL@$");

    public static Decoded Read(ReadOnlySpan<char> text, int at)
    {
        if (text[at] == '`' && at > 0 && text[at - 1] == ' ' && LineJoin.Read(text, at) is { Length: > 0 } continuation)
        {
            return continuation;
        }

        var next = SkipBlanks(text, at + 1);
        var length = OperatorLength(text[next..]);
        if (length == 0 && next == at + 1)
        {
            return IsAdjacent(text, at) ? new Decoded(2) : Appended(text, at);
        }

        next = SkipBlanks(text, next + length);
        var opening = next + PrefixLength(text[next..]);
        return opening < text.Length && text[opening] is '"' or '\'' or '`' ? new Decoded(opening + 1 - at)
            : length == 0 ? Appended(text, at)
            : default;
    }

    /// <summary>Shells join what touches: <c>"a""b"</c>. Elsewhere two quotes may stand for one, and an empty string touches no letters.</summary>
    private static bool IsAdjacent(ReadOnlySpan<char> text, int at) =>
        at > 0
        && at + 2 < text.Length
        && text[at + 1] is '"' or '\''
        && IsLetter(text[at - 1])
        && IsLetter(text[at + 2]);

    private static bool IsLetter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '+';

    /// <summary>The next statement adds to what this one gave a value: <c>key = "a"; key += "b"</c>.</summary>
    private static Decoded Appended(ReadOnlySpan<char> text, int at)
    {
        var line = at + (text[(at + 1)..] is [';', ..] ? 2 : 1);
        if (line >= text.Length || text[line] is not ('\n' or '\r'))
        {
            return default;
        }

        var start = Whitespace.Skip(text, line);
        var rest = text[start..Math.Min(text.Length, start + LongestName)];
        var length = rest.IndexOfAny(' ', '+');
        if (length <= 0 || !rest[length..].TrimStart(' ').StartsWith("+="))
        {
            return default;
        }

        var opening = Whitespace.Skip(text, start + rest.IndexOf("+=") + 2);
        var before = text[Math.Max(0, at - Farthest)..at];
        return
            opening < text.Length
            && text[opening] is '"' or '\'' or '`'
            && before[(before.LastIndexOf('\n') + 1)..].Contains(rest[..length], StringComparison.Ordinal)
            ? new Decoded(opening + 1 - at)
            : default;
    }

    private static int OperatorLength(ReadOnlySpan<char> rest) =>
        rest switch
        {
            ['+', '+', ..] or ['<', '>', ..] or ['.', '.', ..] or ['|', '|', ..] => 2,
            ['+' or '.' or '&' or '~' or '^', ..] => 1,
            _ => 0,
        };

    /// <summary>White space and, in languages that need it, the mark that continues a line.</summary>
    private static int SkipBlanks(ReadOnlySpan<char> text, int from)
    {
        var next = Whitespace.Skip(text, from);
        return next + 1 < text.Length && text[next] is '\\' or '_' or '`' && text[next + 1] is '\r' or '\n'
            ? Whitespace.Skip(text, next + 1)
            : next;
    }

    /// <summary>What says how a literal is to be read: <c>f"…"</c>, <c>@$"…"</c>.</summary>
    private static int PrefixLength(ReadOnlySpan<char> rest)
    {
        var length = rest.IndexOfAnyExcept(Prefixes);
        return length is > 0 and <= 2 ? length : 0;
    }
}
