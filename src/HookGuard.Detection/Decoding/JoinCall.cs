using System.Buffers;
using HookGuard.Detection.Search;

namespace HookGuard.Detection.Decoding;

/// <summary>
/// Joins the strings that a call puts together: <c>"".join(["a", "b"])</c>, <c>['a', 'b'].join('')</c>, <c>String.Join("", "a", "b")</c>,
/// <c>implode('', ['a', 'b'])</c>. Whatever they are joined with, the text in which they are apart is searched as well.
/// </summary>
internal static class JoinCall
{
    // Further ones are not searched, so that a page of calls within each other costs no more than its length, times this.
    private const int Reach = 2000;

    private static readonly SearchValues<string> Names = SearchValues.Create(
        ["join", "implode", "concat", "paste0"],
        StringComparison.OrdinalIgnoreCase
    );

    public static DecodedText? Rewrite(DecodedText view)
    {
        var text = view.Text;
        var rewriting = new DecodedTextBuilder(view);
        var done = 0;
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            var (start, end) = Strings(text, at);
            done = Join(rewriting, text, Math.Max(start, done), end);
        }

        return rewriting.ToView();
    }

    private static int Next(ReadOnlySpan<char> text, int from) =>
        text[from..].IndexOfAny(Names) is >= 0 and var next ? from + next : -1;

    /// <summary>Where the strings of a call are: before its name, up to the bracket that opens there, or behind it, up to that which closes.</summary>
    private static (int Start, int End) Strings(ReadOnlySpan<char> text, int name)
    {
        var before = text[..name].TrimEnd(". \t\r\n");
        if (before is [.., ']' or ')' or '"' or '\'' or '`'] && text[before.Length..name].Contains('.'))
        {
            var opening = before[^1] is ']' or ')' ? Opening(before) : Quote(before);
            // What is joined by "".join stands behind, and so does what "a".concat adds.
            if (opening >= 0 && before[^1] is ']' or ')' && before[opening..].ContainsAny("\"'`"))
            {
                return (opening, name);
            }

            return (Math.Max(opening, 0), End(text, name));
        }

        return (name, End(text, name));
    }

    private static int Quote(ReadOnlySpan<char> before)
    {
        var floor = Math.Max(0, before.Length - Reach);
        var quote = before[floor..^1].LastIndexOf(before[^1]);
        return quote < 0 ? -1 : floor + quote;
    }

    private static int Opening(ReadOnlySpan<char> before)
    {
        var depth = 0;
        for (var at = before.Length - 1; at >= 0 && at > before.Length - Reach; at--)
        {
            depth +=
                before[at] is ']' or ')' ? 1
                : before[at] is '[' or '(' ? -1
                : 0;
            if (depth == 0)
            {
                return at;
            }
        }

        return -1;
    }

    private static int End(ReadOnlySpan<char> text, int name)
    {
        var opening = text[name..Math.Min(text.Length, name + 20)].IndexOf('(');
        if (opening < 0)
        {
            return name;
        }

        var depth = 0;
        var last = Math.Min(text.Length, name + Reach);
        for (var at = name + opening; at < last; at++)
        {
            depth +=
                text[at] == '(' ? 1
                : text[at] == ')' ? -1
                : 0;
            if (depth == 0)
            {
                return at;
            }
        }

        return last;
    }

    private static int Join(DecodedTextBuilder rewriting, ReadOnlySpan<char> text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (text[at] is '"' or '\'' or '`' && Length(text[at..end]) is > 0 and var length)
            {
                rewriting.Replace(new TextSpan(at, length), []);
                at += length - 1;
            }
        }

        return Math.Max(start, end);
    }

    /// <summary>From the quote that ends one string to that which begins the next.</summary>
    private static int Length(ReadOnlySpan<char> rest)
    {
        var next = Whitespace.Skip(rest, 1);
        if (
            next < rest.Length
            && rest[next] == ')'
            && rest[next..].StartsWith(").concat(", StringComparison.OrdinalIgnoreCase)
        )
        {
            next += ").concat(".Length - 1;
        }
        else if (rest[next..].StartsWith(".concat(", StringComparison.OrdinalIgnoreCase))
        {
            next += ".concat(".Length - 1;
        }
        else if (next >= rest.Length || rest[next] != ',')
        {
            return 0;
        }

        next = Whitespace.Skip(rest, next + 1);
        return next < rest.Length && rest[next] is '"' or '\'' or '`' ? next + 1 : 0;
    }
}
