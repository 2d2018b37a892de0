using System.Globalization;
using System.Text;
using HookGuard.Detection;

namespace HookGuard.Remediation.Responding;

/// <summary>An incident in Markdown, fit for a postmortem.</summary>
internal static class IncidentRecord
{
    public static void Write(TextWriter output, Incident incident, Rule? rule)
    {
        output.WriteLine($"# Leaked credential {Code(incident.Mask)}");
        output.WriteLine();
        output.WriteLine($"- Type: {Text(rule?.Name ?? incident.Rule)}");
        output.WriteLine($"- Fingerprint: {Code(incident.Fingerprint)}");
        if (rule is not null)
        {
            output.WriteLine($"- Impact: {Text(rule.Grants)}");
        }

        Exposed(output, incident.Exposure);
        output.WriteLine(
            $"- State: {(incident.Next is { } next ? $"open at \"{next.ToString().ToLowerInvariant()}\"" : "closed")}"
        );
        output.WriteLine();
        output.WriteLine("## Places");
        output.WriteLine();
        foreach (var place in incident.Exposure.Files.Concat(incident.Exposure.Commits))
        {
            output.WriteLine($"- {Code(place)}");
        }

        output.WriteLine();
        output.WriteLine("## Response");
        output.WriteLine();
        output.WriteLine("| step | result | when (UTC) | by | note |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (var step in Enum.GetValues<ResponseStep>())
        {
            var settled = incident.Settled(step);
            output.WriteLine(
                settled is null
                    ? $"| {Name(step)} | open | | | |"
                    : $"| {Name(step)} | {settled.Kind.ToString().ToLowerInvariant()} | {Time(settled.At)} | {Text(settled.By)} | {Text(settled.Text)} |"
            );
        }

        output.WriteLine();
        output.WriteLine("## Timeline");
        output.WriteLine();
        foreach (var happened in incident.Events)
        {
            var what = happened is { Kind: IncidentEventKind.Note, Step: null }
                ? ""
                : $"{(happened.Step is { } step ? Name(step) : "")} {happened.Kind.ToString().ToLowerInvariant()}: ";
            output.WriteLine($"- {Time(happened.At)} {Text(happened.By)}: {what}{Text(happened.Text)}");
        }

        output.WriteLine();
        output.WriteLine("## To be answered");
        output.WriteLine();
        output.WriteLine("- How did it get into the repository, and why did no check stop it?");
        output.WriteLine("- Who was told, and who has to be (security, data protection, customers)?");
        output.WriteLine("- What keeps it from happening again, who does that, and until when?");
    }

    private static void Exposed(TextWriter output, Exposure exposure)
    {
        if (exposure.FirstCommit is { } commit)
        {
            var since = exposure.Since is { } date ? $" of {Time(date)}" : "";
            output.WriteLine($"- First commit: {Code(commit)}{since} by {Text(exposure.Author ?? "nobody named")}");
            output.WriteLine(
                $"- Remotes that had it: {(exposure.Remotes is [] ? "none that this clone knows of" : Text(string.Join(", ", exposure.Remotes)))}"
            );
        }
        else
        {
            output.WriteLine("- It was in no commit.");
        }
    }

    private static string Name(ResponseStep step) => step.ToString().ToLowerInvariant();

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    // What people wrote stays text, and in its cell.
    private static string Text(string text)
    {
        StringBuilder shown = new(text.Length);
        foreach (var letter in text.ReplaceLineEndings(" "))
        {
            shown.Append(
                "\\`*_{}[]<>#|!@".Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : letter.ToString()
            );
        }

        return shown.ToString();
    }

    private static string Code(string text) => $"`{text.ReplaceLineEndings(" ").Replace('`', '\'')}`";
}
