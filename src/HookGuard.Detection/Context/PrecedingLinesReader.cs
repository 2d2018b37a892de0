using HookGuard.Detection.Syntax;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Context;

/// <summary>
/// Reads the name of a value that stands first on its line from the lines before: <c>token = """</c>, <c>the API key is</c>, a question
/// in a chat, a protocol that writes one item a line.
/// </summary>
internal static class PrecedingLinesReader
{
    private const int MostLines = 3;
    private const int LongestMark = 4;
    private const int LongestDumped = 80;

    public static BoundName Read(CandidateContext site)
    {
        ReadOnlySpan<char> text = site.Text;
        var line = Lines.StartOf(text, site.Candidate.Start);
        if (!IsFirst(text[line..site.Candidate.Start]))
        {
            return BoundName.None;
        }

        var isNext = true;
        for (var i = 0; i < MostLines && Lines.TryGetPrevious(text, line, out var previous); i++)
        {
            if (isNext && ReadDumped(text, previous) is { IsNone: false } dumped)
            {
                return dumped;
            }

            var end = previous + text[previous..Lines.EndOf(text, previous)].TrimEnd(" \t?.!").Length;
            var naming = NameReader.Read(text, end, previous);
            if (naming.Name.IsCredential && (isNext || naming.Name.MeansPagerDuty || naming.Name.MeansRundeck))
            {
                return naming with { Binding = Binding.Enclosing };
            }

            // What the line itself names is no credential, whatever is said before.
            if (i == 0 && !naming.IsNone && text[end - 1] == ':')
            {
                return naming.Name.SaysNoCredential ? naming with { Binding = Binding.Enclosing } : BoundName.None;
            }

            // A protocol may say how long the next item is.
            isNext &= end - previous is > 0 and <= LongestMark && !text[previous..end].ContainsAny(' ', ':');
            line = previous;
        }

        return BoundName.None;
    }

    /// <summary>Whether nothing but marks of lists and of quotes stands before the value, or the type that a dump gives it.</summary>
    private static bool IsFirst(ReadOnlySpan<char> before)
    {
        before = before.TrimStart(" \t>");
        var digits = before.IndexOfAnyExceptInRange('0', '9');
        before = digits > 0 && before[digits] is ')' or '.' ? before[(digits + 1)..] : before;
        before =
            before.StartsWith("string(") && before.IndexOf(") ") is var type and > 0 ? before[(type + 1)..] : before;
        return !before.Trim(" \t`").ContainsAnyInRange('0', 'z');
    }

    /// <summary>A name as PHP dumps it: <c>["service_key"]=&gt;</c>, <c>["key":protected]=&gt;</c>.</summary>
    private static BoundName ReadDumped(ReadOnlySpan<char> text, int line)
    {
        var content = text[line..Lines.EndOf(text, line)];
        var start = content.IndexOf("[\"") + 2;
        var length = start < 2 || !content.TrimEnd().EndsWith("]=>") ? -1 : content[start..].IndexOf('"');
        return length is > 0 and < LongestDumped
            ? new BoundName(Name.Read(content.Slice(start, length)), line + start, length, Binding.Assigned)
            : BoundName.None;
    }
}
