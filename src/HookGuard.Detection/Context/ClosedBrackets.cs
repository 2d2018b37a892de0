namespace HookGuard.Detection.Context;

/// <summary>Tells that a product is named in, or as the name of, something in brackets that does not hold the value.</summary>
internal static class ClosedBrackets
{
    private const int LongestName = 32;
    private const int Farthest = 4096;

    /// <summary>Whether a mention before a place stands in brackets that are closed before it, or names such: <c>:pagerduty { … } :x { … }</c>.</summary>
    public static bool Hold(ReadOnlySpan<char> text, Mention mention, int place) =>
        Hold(text, mention, place, areRoundToo: false);

    /// <summary>The same of a mention before something that has a name of its own, where calls count as well: <c>pagerduty(…), other(…)</c>.</summary>
    public static bool HoldBesides(ReadOnlySpan<char> text, Mention mention, int owner) =>
        Hold(text, mention, owner, areRoundToo: true);

    /// <summary>Whether a bracket opens that what goes on here is the name of.</summary>
    public static bool OpenAfterName(ReadOnlySpan<char> after) => OpeningAfterName(after, areRoundToo: true) >= 0;

    private static bool Hold(ReadOnlySpan<char> text, Mention mention, int place, bool areRoundToo)
    {
        var between = text[(mention.Start + mention.Length)..place];
        if (between.Length > Farthest)
        {
            return false;
        }

        var opening = OpeningAfterName(between, areRoundToo);
        var depth = 0;
        for (var at = 0; at < between.Length; at++)
        {
            depth += StepAt(between, at) + (areRoundToo ? RoundStepAt(between, at) : 0);
            if (depth < 0 || (depth == 0 && opening >= 0 && at > opening))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an item of a list ends in a stretch and another begins: <c>{ … }, { … }</c>, <c>(…), (…)</c>.</summary>
    public static bool DivideItems(ReadOnlySpan<char> between)
    {
        between = between[..Math.Min(between.Length, Farthest)];
        var (depth, least) = (0, 0);
        for (var at = 0; at < between.Length; at++)
        {
            depth += StepAt(between, at) + RoundStepAt(between, at);
            if (depth < least)
            {
                least = depth;
                if (
                    between[(at + 1)..].TrimStart() is [',', .. var rest]
                    && rest.TrimStart() is [var opening, ..]
                    && (between[at], opening) is ('}', '{') or (')', '(')
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int StepAt(ReadOnlySpan<char> text, int at) =>
        text[at] is '{' or '[' ? 1
        : text[at] is '}' or ']' ? -1
        : 0;

    private static int RoundStepAt(ReadOnlySpan<char> text, int at) =>
        text[at] == '(' ? 1
        : text[at] == ')' ? -1
        : 0;

    /// <summary>Where the bracket opens that what begins with the mention is the name of; -1 where it names none.</summary>
    private static int OpeningAfterName(ReadOnlySpan<char> after, bool areRoundToo)
    {
        after = after[..Math.Min(after.Length, LongestName)];
        var at = 0;
        while (at < after.Length && (char.IsAsciiLetterOrDigit(after[at]) || after[at] is '_' or '-' or '.'))
        {
            at++;
        }

        while (at < after.Length && after[at] is '"' or '\'' or ':' or '=' or '>' or ' ')
        {
            at++;
        }

        return at < after.Length && (after[at] is '{' or '[' || (areRoundToo && after[at] == '(')) ? at : -1;
    }
}
