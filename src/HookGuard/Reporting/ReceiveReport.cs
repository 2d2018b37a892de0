using HookGuard.Masking;
using HookGuard.Reporting.Formats;

namespace HookGuard.Reporting;

/// <summary>What a pusher reads of a server's answer. It is kept short, and narrow: git puts "remote:" before each line.</summary>
internal static class ReceiveReport
{
    private const int ShownInFull = 10;

    public static void Write(TextWriter output, ScanResult result)
    {
        foreach (var line in Lines(result))
        {
            output.WriteLine($"hookguard: {line}");
        }
    }

    private static IEnumerable<string> Lines(ScanResult result)
    {
        foreach (var note in result.Notes.Take(ShownInFull))
        {
            yield return Printable.Of(note, unicode: true);
        }

        if (result.Notes.Count > ShownInFull)
        {
            yield return $"and {result.Notes.Count - ShownInFull} more";
        }

        var findings = result.Findings.Where(finding => finding.Blocking).ToList();
        if (findings is [{ } first, ..])
        {
            yield return $"push rejected. It contains {(findings is [_] ? "a credential" : $"{findings.Count} credentials")}:";
            foreach (var finding in findings.Take(ShownInFull))
            {
                yield return $"  {TextFinding.Place(finding, TextStyle.Plain)}";
                yield return $"    {finding.Rule.Name} {Printable.Of(finding.Mask, unicode: true)}";
            }

            if (findings.Count > ShownInFull)
            {
                yield return $"  and {findings.Count - ShownInFull} more";
            }

            yield return "It left your machine: revoke it, then rewrite the commits.";
            yield return $"  hookguard explain {first.Rule.Id}";
        }

        foreach (var skipped in result.Skipped.Where(skipped => !skipped.Intended).Take(ShownInFull))
        {
            yield return $"push rejected. {Printable.Of(skipped.Path, unicode: true)} could not be scanned:";
            yield return $"  {Printable.Of(skipped.Reason, unicode: true)}";
        }
    }
}
