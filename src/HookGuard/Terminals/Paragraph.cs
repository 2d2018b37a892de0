using HookGuard.Masking;

namespace HookGuard.Terminals;

/// <summary>A sentence or more, wrapped to the terminal's width.</summary>
internal static class Paragraph
{
    private const int UsualWidth = 80;
    private const int WidestRead = 100;
    private const char NoBreak = '\u00A0';

    public static int Width =>
        Console.IsOutputRedirected ? UsualWidth : Math.Clamp(Terminal.Columns(), UsualWidth / 2, WidestRead);

    /// <summary>What stands between backticks stays on one line.</summary>
    /// <param name="output">The writer.</param>
    /// <param name="text">The text.</param>
    /// <param name="indent">Begins the first line.</param>
    /// <param name="hanging">Begins all others.</param>
    public static void Write(TextWriter output, string text, string indent = "", string hanging = "")
    {
        var line = indent;
        var empty = true;
        foreach (var word in KeepCodeTogether(text).Split(' ').Select(word => word.Replace(NoBreak, ' ')))
        {
            if (!empty && line.Length + 1 + word.Length > Width)
            {
                output.WriteLine(line);
                line = hanging;
                empty = true;
            }

            line += empty ? word : " " + word;
            empty = false;
        }

        output.WriteLine(line);
    }

    private static string KeepCodeTogether(string text) =>
        string.Join('`', text.Split('`').Select((part, i) => i % 2 == 1 ? part.Replace(' ', NoBreak) : part));
}
