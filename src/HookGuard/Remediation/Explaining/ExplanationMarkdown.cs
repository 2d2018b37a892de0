using HookGuard.Detection;

namespace HookGuard.Remediation.Explaining;

/// <summary>An explanation for a wiki, a ticket or a chat.</summary>
internal static class ExplanationMarkdown
{
    public static void Write(TextWriter output, Explanation explanation)
    {
        output.WriteLine($"# {explanation.Rule.Name} (`{explanation.Rule.Id}`), {explanation.StageName}");
        output.WriteLine();
        if (explanation.Place is { } place)
        {
            output.WriteLine($"`{place}`");
            output.WriteLine();
        }

        WriteTable(output, explanation.Box);
        WriteTable(output, explanation.Facts);
        if (explanation.Evidence.Count > 0)
        {
            output.WriteLine("## Why it was detected");
            output.WriteLine();
            foreach (var evidence in explanation.Evidence)
            {
                output.WriteLine($"- {evidence.Text}{(evidence.Line > 0 ? $" (line {evidence.Line})" : "")}");
            }

            output.WriteLine();
        }

        output.WriteLine($"**Severity: {explanation.Severity}.** {explanation.GivesAccessTo}");
        output.WriteLine();
        output.WriteLine(explanation.Situation);
        var number = 0;
        foreach (var section in explanation.Sections)
        {
            output.WriteLine();
            if (section.Heading is not null)
            {
                output.WriteLine($"## {++number}. {section.Heading}");
                output.WriteLine();
            }

            output.WriteLine(section.Body);
        }
    }

    private static void WriteTable(TextWriter output, IReadOnlyList<Fact> facts)
    {
        if (facts is [])
        {
            return;
        }

        output.WriteLine("| | |");
        output.WriteLine("|---|---|");
        foreach (var fact in facts)
        {
            output.WriteLine($"| {fact.Label} | {fact.Text.Replace("|", "\\|", StringComparison.Ordinal)} |");
        }

        output.WriteLine();
    }
}
