using HookGuard.Detection;
using HookGuard.Masking;

namespace HookGuard.Remediation.Explaining;

/// <summary>An explanation for a terminal: the Markdown without its marks, wrapped.</summary>
internal static class ExplanationText
{
    private const int UsualWidth = 80;
    private const int WidestRead = 100;
    private const char NoBreak = '\u00A0';

    private static int Width =>
        Console.IsOutputRedirected ? UsualWidth : Math.Clamp(Terminal.Columns(), UsualWidth / 2, WidestRead);

    public static void Write(TextWriter output, Explanation explanation)
    {
        output.WriteLine($"{explanation.Rule.Name} ({explanation.Rule.Id}), {explanation.StageName}");
        if (explanation.Place is { } place)
        {
            output.WriteLine(place);
        }

        foreach (var evidence in explanation.Evidence)
        {
            output.WriteLine(
                $"  detected because {evidence.Text}{(evidence.Line > 0 ? $" (line {evidence.Line})" : "")}"
            );
        }

        WriteBox(output, explanation.Box);
        if (explanation.Facts is not [])
        {
            output.WriteLine();
            WriteFacts(output, explanation.Facts);
        }

        output.WriteLine();
        Write(output, $"Severity {explanation.Severity}. {explanation.GivesAccessTo}", indent: "");
        output.WriteLine();
        Write(output, explanation.Situation, indent: "");
        var number = 0;
        foreach (var section in explanation.Sections)
        {
            output.WriteLine();
            if (section.Heading is not null)
            {
                output.WriteLine($"{++number}. {section.Heading.ToUpperInvariant()}");
                output.WriteLine();
            }

            Write(output, section.Body, indent: "   ");
        }
    }

    private static void WriteBox(TextWriter output, IReadOnlyList<Fact> facts)
    {
        if (facts is [])
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(new string('-', Width));
        WriteFacts(output, facts);
        output.WriteLine(new string('-', Width));
    }

    private static void WriteFacts(TextWriter output, IReadOnlyList<Fact> facts)
    {
        var label = facts.Max(fact => fact.Label.Length);
        foreach (var fact in facts)
        {
            Wrap(output, fact.Text, $"  {fact.Label.PadRight(label)}  ", new string(' ', label + 4));
        }
    }

    /// <summary>Joins the lines of a paragraph or list item and wraps them; what is indented by four or more is code and stays as it is.</summary>
    private static void Write(TextWriter output, string markdown, string indent)
    {
        List<string> block = [];
        foreach (var line in markdown.Split('\n'))
        {
            var code = line.StartsWith("    ", StringComparison.Ordinal);
            if (code || line.Length == 0 || IsItem(line))
            {
                Flush();
            }

            if (code || line.Length == 0)
            {
                output.WriteLine(line.Length == 0 ? "" : indent + line);
            }
            else
            {
                block.Add(line.Trim());
            }
        }

        Flush();

        void Flush()
        {
            if (block.Count > 0)
            {
                Wrap(output, string.Join(' ', block).Replace("**", "", StringComparison.Ordinal), indent);
                block.Clear();
            }
        }
    }

    private static bool IsItem(string line) =>
        line.StartsWith("- ", StringComparison.Ordinal)
        || (line.Length > 2 && char.IsAsciiDigit(line[0]) && line.AsSpan(1).StartsWith(". "));

    private static void Wrap(TextWriter output, string text, string indent)
    {
        var hanging = indent + (IsItem(text) ? new string(' ', text.IndexOf(' ', StringComparison.Ordinal) + 1) : "");
        Wrap(output, text, indent, hanging);
    }

    private static void Wrap(TextWriter output, string text, string indent, string hanging)
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
