namespace HookGuard.Reporting.Formats;

/// <summary>Joins phrases, ends sentences and wraps them.</summary>
internal static class TextLines
{
    public static string Sentence(string text) => text.EndsWith('?') || text.EndsWith('.') ? text : $"{text}.";

    public static string Ellipsis(bool unicode) => unicode ? "…" : "...";

    /// <summary>Joins phrases as a sentence does: "a", "a and b", "a, b and c".</summary>
    public static string List(IEnumerable<string> phrases) =>
        phrases.ToList() is [.. [_, ..] others, var last]
            ? $"{string.Join(", ", others)} and {last}"
            : phrases.Single();

    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line += line.Length > 0 ? $" {word}" : word;
        }

        yield return line;
    }
}
