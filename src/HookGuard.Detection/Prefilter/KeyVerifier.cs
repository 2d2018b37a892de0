using System.Text;
using HookGuard.Detection.Candidates;
using HookGuard.Detection.Decoding;
using HookGuard.Detection.Search;

namespace HookGuard.Detection.Prefilter;

/// <summary>The closer look at what may be the beginning of a value that tells by itself what it is.</summary>
internal static class KeyVerifier
{
    private const int ApiKeyTail = 18;
    private const int RoutingKeyLength = 32;

    // What a text is decoded of to see whether the parts of a value make one.
    private const int Before = 64;
    private const int After = 400;
    private const int LongestName = 80;

    private static ReadOnlySpan<byte> Signs => "-_"u8;

    // How the plus begins where it is encoded, where that is encoded, or where it stands on the next line.
    private static readonly string[] EncodedPluses =
    [
        "\\\n",
        "\\\r",
        "^\n",
        "^\r",
        "%2b",
        "%25",
        "%26",
        "=2b",
        "=26",
        "&#",
        "&plus;",
        "&amp;",
        "\\u00",
        "\\\\u00",
        "\\u{2",
        "\\x2",
        "\\\\x2",
        "\\053",
        "\\+",
        "\\\\+",
    ];

    public static bool IsApiKey(ReadOnlySpan<byte> text, int start, int end)
    {
        if (!BeginsFreely(text, start))
        {
            return false;
        }

        var tail = LengthOf(text[end..], IsTail);
        return tail < ApiKeyTail
            ? GoesOn(text[(end + tail)..]) && HoldsKey(text, start)
            : tail == ApiKeyTail || Signs.Contains(text[end + ApiKeyTail]) || IsPlusInUtf7(text[end..], tail);
    }

    public static bool IsEncodedApiKey(ReadOnlySpan<byte> text, int start, int end)
    {
        var rest = text[(start + 1)..];
        foreach (var plus in EncodedPluses)
        {
            if (rest.Length > plus.Length && Ascii.EqualsIgnoreCase(rest[..plus.Length], plus))
            {
                return HoldsKey(text, start);
            }
        }

        return false;
    }

    /// <summary>All of it is escapes: <c>\u0075\u002B…</c></summary>
    public static bool IsEscapedKey(ReadOnlySpan<byte> text, int start, int end) =>
        EscapedLetter.LengthAt(text, start) is > 0 and var length
        && start + length < text.Length
        && text[start + length] == text[start]
        && HoldsKey(text, start, after: 2 * After);

    /// <summary>The same of a pattern that leaves out the backslash.</summary>
    public static bool IsEscapedKeyFromSecond(ReadOnlySpan<byte> text, int start, int end) =>
        start > 0 && IsEscapedKey(text, start - 1, end);

    /// <summary>The name of a call that joins strings, where one is cut beside a plus: <c>"".join(["u", "+…"])</c>.</summary>
    public static bool IsJoinedKey(ReadOnlySpan<byte> text, int start, int end)
    {
        var window = text[Math.Max(0, start - After)..Math.Min(text.Length, start + After)];
        for (var at = 0; window[at..].IndexOf((byte)'+') is >= 0 and var next; at += next + 1)
        {
            var plus = at + next;
            if (
                IsQuote(window, plus - 1)
                || (plus + 2 < window.Length && window[plus + 1] == '_' && IsQuote(window, plus + 2))
            )
            {
                return HoldsKey(text, start, After);
            }
        }

        return false;
    }

    /// <summary><c>"u" + "+…"</c></summary>
    public static bool IsDividedApiKey(ReadOnlySpan<byte> text, int start, int end) =>
        BeginsFreely(text, start)
        && (MayJoin(text[(start + 2)..]) || IsAppended(text[(start + 2)..]))
        && HoldsKey(text, start);

    public static bool IsApiKeyWithoutPlus(ReadOnlySpan<byte> text, int start, int end) =>
        LengthOf(text[end..], IsTail) == ApiKeyTail;

    public static bool IsRoutingKey(ReadOnlySpan<byte> text, int start, int end)
    {
        if (!BeginsFreely(text, start))
        {
            return false;
        }

        var length = LengthOf(text[start..], IsUpperOrDigit);
        return length == RoutingKeyLength
            || (length < RoutingKeyLength && GoesOn(text[(start + length)..]) && HoldsKey(text, start));
    }

    /// <summary><c>pdus</c>, or <c>+_0</c> where a cut goes through that.</summary>
    public static bool IsOAuthToken(ReadOnlySpan<byte> text, int start, int end) =>
        text[start] == '+' || BeginsFreely(text, start);

    /// <summary>Whether the characters before do not belong to the value: none, a sign, an option's letter, the end of an escape.</summary>
    private static bool BeginsFreely(ReadOnlySpan<byte> text, int start) =>
        start == 0
        || !char.IsAsciiLetterOrDigit((char)text[start - 1])
        || (start > 1 && text[start - 2] == '-')
        || EscapeSequence.EndsBefore(text, start);

    /// <summary>Whether what follows may be an escape, or a mark after which the value goes on elsewhere.</summary>
    private static bool GoesOn(ReadOnlySpan<byte> rest) =>
        rest switch
        {
            [(byte)'\\' or (byte)'%' or (byte)'&' or (byte)'^' or (byte)'<', _, ..] => true,
            [(byte)'=', (byte)'\r' or (byte)'\n' or (byte)'2' or (byte)'5', ..] => true,
            [(byte)'+', (byte)'A', ..] => true,
            [(byte)'"' or (byte)'\'' or (byte)'`', (byte)',', ..] => IsQuote(rest, Whitespace.Skip(rest, 2)),
            [(byte)'"' or (byte)'\'' or (byte)'`', (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n', ..] => MayJoin(
                rest[1..]
            ) || IsAppended(rest[1..]),
            [(byte)'"' or (byte)'\'' or (byte)'`', var next, ..] => "+.&|<~^\"';"u8.Contains(next),
            [>= 0xC2, ..] => Invisible.Begins(rest),
            _ => false,
        };

    /// <summary>Whether the string that ended before may go on in another one: a joint, a prefix, a quote or an escape follows.</summary>
    private static bool MayJoin(ReadOnlySpan<byte> rest)
    {
        var next = Whitespace.Skip(rest, 0);
        return next == rest.Length || "+<.|&~^\\_`\"'rRfFbBuUL@$%= \t\r\n"u8.Contains(rest[next]);
    }

    /// <summary>Whether the next statement adds to a variable: <c>key += "…"</c>.</summary>
    private static bool IsAppended(ReadOnlySpan<byte> rest)
    {
        var start = Whitespace.Skip(rest, rest is [(byte)';', ..] ? 1 : 0);
        rest = rest[start..Math.Min(rest.Length, start + LongestName)];
        return rest.IndexOf("+="u8) is var sign and > 0 && !rest[..sign].TrimEnd((byte)' ').Contains((byte)' ');
    }

    private static bool IsQuote(ReadOnlySpan<byte> text, int at) =>
        at >= 0 && at < text.Length && text[at] is (byte)'"' or (byte)'\'' or (byte)'`';

    // Whether it is UTF-7, only the whole text tells.
    private static bool IsPlusInUtf7(ReadOnlySpan<byte> rest, int tail) =>
        (tail == ApiKeyTail + 1 && rest[0] == '-') || rest.StartsWith("ACs-"u8);

    private static bool HoldsKey(ReadOnlySpan<byte> text, int start, int before = Before, int after = After)
    {
        var window = text[Math.Max(0, start - before)..Math.Min(text.Length, start + after)];
        foreach (var view in DecodedTexts.Of(SourceText.From(Encoding.UTF8.GetString(window))))
        {
            foreach (var candidate in new CandidateFinder(view.Text))
            {
                if (candidate.Has(Shape.SelfIdentifying))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int LengthOf(ReadOnlySpan<byte> text, Func<byte, bool> belongs)
    {
        var length = 0;
        while (length < text.Length && belongs(text[length]))
        {
            length++;
        }

        return length;
    }

    private static bool IsTail(byte value) => char.IsAsciiLetterOrDigit((char)value) || Signs.Contains(value);

    private static bool IsUpperOrDigit(byte value) =>
        char.IsAsciiLetterUpper((char)value) || char.IsAsciiDigit((char)value);
}
