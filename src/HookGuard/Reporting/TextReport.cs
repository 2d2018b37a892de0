namespace HookGuard.Reporting;

/// <summary>What a person reads when something was found.</summary>
internal static class TextReport
{
    public static void Write(TextWriter output, ScanResult result)
    {
        foreach (var finding in result.Findings)
        {
            output.WriteLine(
                $"{finding.Path}:{finding.Start.Line}:{finding.Start.Column}: {finding.Rule.Name} {finding.Mask}"
            );
        }
    }
}
