using System.Buffers;

namespace HookGuard.Detection.Context;

/// <summary>Tells that a product is named in, or as the name of, an element of XML or HTML that does not hold the value.</summary>
internal static class ClosedElements
{
    private const int Farthest = 4096;
    private const int LongestName = 60;

    private static readonly SearchValues<char> EndsOfNames = SearchValues.Create(" \t\r\n/>");

    // They mark words, and hold nothing of their own.
    private static readonly string[] Inline =
    [
        "a",
        "b",
        "i",
        "u",
        "em",
        "tt",
        "code",
        "font",
        "span",
        "small",
        "strong",
    ];

    /// <summary>Whether a mention stands in an element that is closed before the value begins: <c>&lt;pagerduty on="1"/&gt;&lt;other&gt;…</c></summary>
    public static bool HoldBefore(ReadOnlySpan<char> text, Mention mention, int place)
    {
        var between = text[(mention.Start + mention.Length)..place];
        var sign = between.Length > Farthest ? -1 : between.IndexOfAny('<', '>');
        if (sign < 0)
        {
            return false;
        }

        var isInTag = between[sign] == '>';
        var open = isInTag ? text[..mention.Start].LastIndexOf('<') : -1;
        var isName = open >= 0 && text[(open + 1)..mention.Start].TrimStart('/').IsEmpty;
        if (isInTag && IsClosedTag(text, open, mention.Start + mention.Length + sign))
        {
            var rest = between[(sign + 1)..];
            return isName || NameAt(rest).SequenceEqual(NameAt(text[open..]));
        }

        return IsLeft(isInTag ? between[(sign + 1)..] : between, isName);
    }

    /// <summary>Whether the elements around the value are closed before a mention, and another one begins that holds it.</summary>
    public static bool HoldAfter(ReadOnlySpan<char> text, int place, Mention mention)
    {
        var between = text[place..mention.Start];
        return between.Length <= Farthest
            && between.Contains('<')
            && (between[^1] == '<' ? between.ContainsAny('>', '/') : IsLeft(between, isName: false));
    }

    /// <summary>Whether an element is left: any, or one that another of the same name follows, as rows and items do.</summary>
    private static bool IsLeft(ReadOnlySpan<char> between, bool isName)
    {
        var (depth, least) = (0, 0);
        while (between.IndexOf('<') is var open and >= 0)
        {
            between = between[open..];
            var name = NameAt(between);
            var end = between.IndexOf('>');
            if (end < 0)
            {
                return false;
            }

            var isClosing = between is [_, '/', ..];
            var isMarkup = name.IsEmpty || IsInline(name) || (!isClosing && between[end - 1] == '/');
            depth +=
                isMarkup ? 0
                : isClosing ? -1
                : 1;
            between = between[(end + 1)..];
            if (depth < least)
            {
                least = depth;
                if (isName || (depth < -1 && NameAt(between.TrimStart()).SequenceEqual(name)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsClosedTag(ReadOnlySpan<char> text, int open, int close) =>
        text[close - 1] == '/' || (open >= 0 && text[open + 1] == '/');

    private static bool IsInline(ReadOnlySpan<char> name)
    {
        foreach (var word in Inline)
        {
            if (name.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name of the tag that begins here; empty where none does.</summary>
    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> tag)
    {
        if (tag is not ['<', ..])
        {
            return [];
        }

        tag = tag[1..].TrimStart('/');
        tag = tag[..Math.Min(tag.Length, LongestName)];
        var end = tag.IndexOfAny(EndsOfNames);
        return tag.IsEmpty || !char.IsAsciiLetter(tag[0]) ? []
            : end < 0 ? tag
            : tag[..end];
    }
}
