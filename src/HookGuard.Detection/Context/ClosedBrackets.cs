namespace HookGuard.Detection.Context;

/// <summary>Tells that a product is named in, or as the name of, something in brackets that does not hold the value.</summary>
internal static class ClosedBrackets
{
    private const int LongestName = 32;
    private const int Farthest = 4096;

    /// <summary>Whether a mention before a place stands in brackets that are closed before it, or names such: <c>:pagerduty { … } :x { … }</c>.</summary>
    public static bool Hold(ReadOnlySpan<char> text, Mention mention, int place)
    {
        var between = text[(mention.Start + mention.Length)..place];
        if (between.Length > Farthest)
        {
            return false;
        }

        var opening = OpeningAfterName(between);
        var depth = 0;
        for (var at = 0; at < between.Length; at++)
        {
            depth += StepAt(between, at);
            if (depth < 0 || (depth == 0 && opening >= 0 && at > opening))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the mention stands in another item of the list that the place is in: <c>{ … }, { … }</c>.</summary>
    public static bool HoldItem(ReadOnlySpan<char> text, Mention mention, int place)
    {
        var between = text[(mention.Start + mention.Length)..place];
        var depth = 0;
        for (var at = 0; at < Math.Min(between.Length, Farthest); at++)
        {
            depth += StepAt(between, at);
            if (depth < 0)
            {
                return between[(at + 1)..].TrimStart() is [',', .. var rest] && rest.TrimStart() is ['{', ..];
            }
        }

        return false;
    }

    private static int StepAt(ReadOnlySpan<char> text, int at) =>
        text[at] is '{' or '[' ? 1
        : text[at] is '}' or ']' ? -1
        : 0;

    /// <summary>Where the bracket opens that what begins with the mention is the name of; -1 where it names none.</summary>
    private static int OpeningAfterName(ReadOnlySpan<char> after)
    {
        after = after[..Math.Min(after.Length, LongestName)];
        var at = 0;
        while (at < after.Length && (char.IsAsciiLetterOrDigit(after[at]) || after[at] is '_' or '-'))
        {
            at++;
        }

        while (at < after.Length && after[at] is '"' or '\'' or ':' or '=' or '>' or ' ')
        {
            at++;
        }

        return at < after.Length && after[at] is '{' or '[' ? at : -1;
    }
}
