namespace HookGuard.Reporting.Formats;

/// <summary>Workflow commands of GitHub Actions, which become annotations on the changed lines.</summary>
internal static class GitHubReport
{
    public static void Write(Stream output, ScanResult result)
    {
        using var text = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        foreach (var finding in result.Findings.Where(finding => finding.Allowed is null))
        {
            text.WriteLine(
                $"::{(finding.Blocking ? "error" : "warning")} file={Property(finding.FullPath)},line={finding.Start.Line},endLine={finding.End.Line},"
                    + $"col={finding.Start.Column},endColumn={finding.End.Column},title={Property(finding.Rule.Name)}::"
                    + Data(
                        $"{finding.Message} Its value is {finding.Mask}. Run 'hookguard explain {finding.Rule.Id}' for how to respond."
                    )
            );
        }

        foreach (var skipped in result.Skipped.Where(skipped => !skipped.Intended))
        {
            text.WriteLine($"::error file={Property(skipped.Path)},title=Not scanned::{Data(skipped.Reason)}");
        }
    }

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);
}
