using HookGuard.Detection;
using HookGuard.Terminals;

namespace HookGuard.Remediation.Explaining;

/// <summary>An explanation for a terminal: the Markdown without its marks, wrapped.</summary>
internal static class ExplanationText
{
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
        output.WriteLine(new string('-', Paragraph.Width));
        WriteFacts(output, facts);
        output.WriteLine(new string('-', Paragraph.Width));
    }

    private static void WriteFacts(TextWriter output, IReadOnlyList<Fact> facts)
    {
        var label = facts.Max(fact => fact.Label.Length);
        foreach (var fact in facts)
        {
            Paragraph.Write(output, fact.Text, $"  {fact.Label.PadRight(label)}  ", new string(' ', label + 4));
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
        Paragraph.Write(output, text, indent, hanging);
    }
}
