namespace HookGuard.Reporting.Formats;

/// <summary>Ends sentences and breaks them into lines.</summary>
internal static class TextLines
{
    public static string Sentence(string text) => text.EndsWith('?') || text.EndsWith('.') ? text : $"{text}.";

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
