using HookGuard.Reporting;

namespace HookGuard.History;

/// <summary>What a pusher reads of a server's answer: git puts "remote:" before each line, so it is kept short.</summary>
internal static class ReceiveReport
{
    private const int ShownInFull = 10;

    public static void Write(TextWriter output, ScanResult result)
    {
        var findings = result.Findings.Where(finding => finding.Blocking).ToList();
        foreach (var finding in findings.Take(ShownInFull))
        {
            output.WriteLine($"hookguard: {Place(finding)} holds a {finding.Rule.Name} ({finding.Mask})");
        }

        if (findings.Count > ShownInFull)
        {
            output.WriteLine($"hookguard: and {findings.Count - ShownInFull} more");
        }

        foreach (var skipped in result.Skipped.Where(skipped => !skipped.Intended).Take(ShownInFull))
        {
            output.WriteLine($"hookguard: {skipped.Path} could not be looked at: {skipped.Reason}");
        }

        if (findings is [{ } first, ..])
        {
            output.WriteLine(
                "hookguard: the push is rejected. It has left your machine: revoke it, then rewrite the commits."
            );
            output.WriteLine($"hookguard: hookguard explain {first.Rule.Id}");
        }
    }

    private static string Place(Finding finding) =>
        $"{finding.Path}:{finding.Start.Line}" + (finding.Commit is { } commit ? $" in {commit[..12]}" : "");
}
