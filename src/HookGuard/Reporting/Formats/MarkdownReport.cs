using HookGuard.Detection;

namespace HookGuard.Reporting.Formats;

/// <summary>A table for a job summary or a comment on a merge request.</summary>
internal static class MarkdownReport
{
    public static void Write(Stream output, ScanResult result)
    {
        using var text = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        var findings = result.Findings.Where(finding => finding.Allowed is null).ToList();
        text.WriteLine("## HookGuard");
        text.WriteLine();
        text.WriteLine(findings is [] ? "No credentials found." : $"Found {findings.Count} credentials.");
        if (findings is not [])
        {
            text.WriteLine();
            text.WriteLine("| place | credential | value | blocks | response |");
            text.WriteLine("|---|---|---|---|---|");
        }

        foreach (var finding in findings)
        {
            text.WriteLine(
                $"| {Code(TextFinding.Place(finding, TextStyle.Plain))} | {Message(finding)} | {Code(finding.Mask)} "
                    + $"| {(finding.Blocking ? "yes" : "no")} | {Code($"hookguard explain {finding.Rule.Id}")} |"
            );
        }

        var unread = result.Skipped.Where(skipped => !skipped.Intended).ToList();
        if (unread is not [])
        {
            text.WriteLine();
            text.WriteLine("Not scanned:");
            text.WriteLine();
        }

        foreach (var skipped in unread)
        {
            text.WriteLine($"- {Code(skipped.Path)}: {Code(skipped.Reason)}");
        }
    }

    // A team's own words are not ours: they could mention people, or close a request.
    private static string Message(Finding finding) =>
        finding.TeamMessage is null
        && (RuleCatalogue.All.Contains(finding.Rule) || RulePack.KindOf(finding.Rule) is not null)
            ? Cell(finding.Message)
            : Code(finding.Message);

    // Nothing in code is a mention, a reference, a link or HTML. The fence is longer than any row of backticks within.
    private static string Code(string text)
    {
        text = Printable.Of(text).Replace("|", "\\|", StringComparison.Ordinal);
        var (row, longest) = (0, 0);
        foreach (var letter in text)
        {
            row = letter == '`' ? row + 1 : 0;
            longest = Math.Max(longest, row);
        }

        var fence = new string('`', longest + 1);
        var space = longest > 0 ? " " : "";
        return $"{fence}{space}{text}{space}{fence}";
    }

    // Whatever a path or a message holds, it stays text.
    private static string Cell(string text)
    {
        text = Printable
            .Of(text)
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal);
        foreach (var mark in (string[])["\\", "|", "`", "*", "_", "[", "]", "~"])
        {
            text = text.Replace(mark, "\\" + mark, StringComparison.Ordinal);
        }

        return text;
    }
}
