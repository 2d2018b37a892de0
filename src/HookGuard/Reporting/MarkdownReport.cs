namespace HookGuard.Reporting;

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
            text.WriteLine("| place | what | value | blocks | what to do |");
            text.WriteLine("|---|---|---|---|---|");
        }

        foreach (var finding in findings)
        {
            text.WriteLine(
                $"| {Cell(TextFinding.Place(finding, TextStyle.Plain))} | {Cell(finding.Message)} | {Code(finding.Mask)} "
                    + $"| {(finding.Blocking ? "yes" : "no")} | {Code($"hookguard explain {finding.Rule.Id}")} |"
            );
        }

        var unread = result.Skipped.Where(skipped => !skipped.Intended).ToList();
        if (unread is not [])
        {
            text.WriteLine();
            text.WriteLine("Not looked at:");
            text.WriteLine();
        }

        foreach (var skipped in unread)
        {
            text.WriteLine($"- {Cell(skipped.Path)}: {Cell(skipped.Reason)}");
        }
    }

    private static string Code(string text) => $"`{text.Replace("|", "\\|", StringComparison.Ordinal)}`";

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
