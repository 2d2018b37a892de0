using HookGuard.Detection.Candidates;
using HookGuard.Detection.Syntax;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Context;

/// <summary>
/// Reads pairs that say name and value apart: <c>{"key": "pd_token", "value": "…"}</c>, <c>- name: X</c> and <c>value: …</c>,
/// <c>&lt;add key="X" value="…"/&gt;</c>, <c>&lt;key&gt;X&lt;/key&gt;&lt;string&gt;…&lt;/string&gt;</c>; in either order.
/// </summary>
internal static class PairReader
{
    private const int MostLines = 6;
    private const int Farthest = 400;

    public static BoundName Read(CandidateContext site)
    {
        ReadOnlySpan<char> text = site.Text;
        var candidate = site.Candidate;
        var (from, to) = Range(text, candidate.Start, candidate.End);
        var before = LastLabel(text, from, candidate.Start);
        return !before.IsNone ? before : FirstLabel(text, candidate.End, to);
    }

    /// <summary>The object, the tag or the few lines that hold the pair.</summary>
    private static (int From, int To) Range(ReadOnlySpan<char> text, int start, int end)
    {
        var from = Math.Max(0, start - Farthest);
        var to = Math.Min(text.Length, end + Farthest);
        var open = text[from..start].LastIndexOf('{');
        var close = text[end..to].IndexOf('}');
        from = open < 0 ? from : from + open;
        to = close < 0 ? to : end + close;
        var lines = 0;
        for (var at = start; at > from; at--)
        {
            if (text[at - 1] == '\n' && ++lines > MostLines)
            {
                from = at;
            }
        }

        return (from, to);
    }

    private static BoundName LastLabel(ReadOnlySpan<char> text, int from, int to)
    {
        var found = BoundName.None;
        for (var at = from; TryReadLabel(text, at, to, out var naming, out var next); at = next)
        {
            found = naming;
        }

        return found;
    }

    private static BoundName FirstLabel(ReadOnlySpan<char> text, int from, int to) =>
        TryReadLabel(text, from, to, out var naming, out _) ? naming : BoundName.None;

    /// <summary>Reads the next <c>key: X</c>, <c>name="X"</c> or <c>&lt;key&gt;X</c>.</summary>
    private static bool TryReadLabel(ReadOnlySpan<char> text, int from, int to, out BoundName naming, out int next)
    {
        naming = BoundName.None;
        next = to;
        while (from < to)
        {
            var word = text[from..to].IndexOfAnyInRange('A', 'z');
            if (word < 0)
            {
                return false;
            }

            var start = from + word;
            var end = start;
            while (end < to && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-'))
            {
                end++;
            }

            from = Math.Max(end, start + 1);
            if (
                end > start
                && IsLabel(text[start..end])
                && TryReadValue(text, end, to, out var value)
                && !IsLabelItself(text[value.Start..value.End])
            )
            {
                naming = new BoundName(
                    Name.Read(text[value.Start..value.End]),
                    value.Start,
                    value.Length,
                    Binding.Paired
                );
                next = value.End;
                return true;
            }
        }

        return false;
    }

    private static bool IsLabel(ReadOnlySpan<char> word) =>
        word.Length <= 16
        && (
            Name.Read(word) is { IsFiller: true } name
                && name.Has(WordClass.Label)
                && (!name.Has(WordClass.Value) || word.EndsWith("name", StringComparison.OrdinalIgnoreCase))
            || word.Equals("key", StringComparison.OrdinalIgnoreCase)
            || word.Equals("id", StringComparison.OrdinalIgnoreCase)
            || word.Equals("k", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>In <c>name="Argument.name"&gt;X</c> only the second is the label of something.</summary>
    private static bool IsLabelItself(ReadOnlySpan<char> value) =>
        value.LastIndexOf('.') is var dot and > 0 && value[(dot + 1)..] is "name" or "value";

    private static bool TryReadValue(ReadOnlySpan<char> text, int from, int to, out TextSpan value)
    {
        var at = from;
        var bound = false;
        while (at < to && text[at] is ' ' or '"' or '\'' or '\\' or ':' or '=' or '>')
        {
            bound |= text[at] is ':' or '=' or '>';
            at++;
        }

        var end = at;
        while (
            end < to
            && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-' or '.' or ':' or '/' or ' ' or '[' or ']')
        )
        {
            end++;
        }

        value = new TextSpan(at, end - at);
        return bound && end > at;
    }
}
