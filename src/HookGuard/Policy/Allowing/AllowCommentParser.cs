using System.Globalization;

namespace HookGuard.Policy.Allowing;

/// <summary>Reads the text of an allow comment: rules, <c>until=</c>, <c>value=</c> and the reason.</summary>
internal static class AllowCommentParser
{
    private const string Until = "until=";
    private const string Value = "value=";

    // XML forbids "--" within a comment, so there is a second way to begin the reason.
    private static readonly string[] ReasonMarks = [" -- ", " — ", " reason="];

    public static AllowComment Parse(AllowComment comment, string text)
    {
        var (head, reason) = SplitReason(text);
        comment = comment with { Reason = reason };
        List<string> rules = [];
        foreach (var word in head.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.StartsWith(Until, StringComparison.Ordinal))
            {
                comment = TakeUntil(comment, word[Until.Length..]);
            }
            else if (word.StartsWith(Value, StringComparison.Ordinal))
            {
                comment = comment.Value is null
                    ? comment with
                    {
                        Value = word[Value.Length..],
                    }
                    : Faulty(comment, "value= is given twice");
            }
            else
            {
                rules.AddRange(word.Split(',', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        comment = comment with { Rules = rules };
        return Reasons.IsGiven(reason) ? comment : Faulty(comment, "it has no reason: end it with '-- why'");
    }

    private static AllowComment TakeUntil(AllowComment comment, string text) =>
        comment.Until is not null ? Faulty(comment, "until= is given twice")
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? comment with
            {
                Until = date,
            }
        : Faulty(comment, $"'{text}' is not a date: write until=YYYY-MM-DD");

    private static AllowComment Faulty(AllowComment comment, string fault) =>
        comment with
        {
            Fault = comment.Fault ?? fault,
        };

    private static (string Head, string Reason) SplitReason(string text)
    {
        var (at, length) = ReasonMarks
            .Select(mark => (At: text.IndexOf(mark, StringComparison.Ordinal), mark.Length))
            .Where(mark => mark.At >= 0)
            .DefaultIfEmpty((At: text.Length, 0))
            .MinBy(mark => mark.At);
        return (text[..at], text[(at + length)..].Trim());
    }
}
