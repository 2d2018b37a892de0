using System.Text;

namespace HookGuard.Reporting;

/// <summary>What a person reads when something was found.</summary>
internal static class TextReport
{
    public static void Write(Stream output, ScanResult result)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        foreach (var finding in result.Findings)
        {
            text.WriteLine(
                $"{finding.Path}:{finding.Start.Line}:{finding.Start.Column}: {finding.Rule.Name} {finding.Mask}"
            );
        }

        foreach (var skipped in result.Skipped.Where(skipped => !skipped.Intended))
        {
            text.WriteLine($"{skipped.Path}: not looked at: {skipped.Reason}");
        }
    }
}
