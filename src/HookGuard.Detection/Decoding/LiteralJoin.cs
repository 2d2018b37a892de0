using System.Buffers;
using HookGuard.Detection.Search;

namespace HookGuard.Detection.Decoding;

/// <summary>
/// What stands between two parts of one string: <c>"a" + "b"</c>, with the operators of the common languages, or only white
/// space, as C and Python have it.
/// </summary>
internal static class LiteralJoin
{
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
            return default;
        }

        next = SkipBlanks(text, next + length);
        var opening = next + PrefixLength(text[next..]);
        return opening < text.Length && text[opening] is '"' or '\'' or '`' ? new Decoded(opening + 1 - at) : default;
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
