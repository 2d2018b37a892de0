namespace HookGuard.Corpus;

/// <summary>Counts what is found in folders that are known to hold no credential, and lists it for a look by eye.</summary>
internal static class Alarms
{
    public static int Count(string[] folders, string[] command)
    {
        var findings = new List<ScanReport.Finding>();
        long files = 0;
        long bytes = 0;
        foreach (var folder in folders)
        {
            var report = ScanReport.Of(folder, command);
            findings.AddRange(report.Findings);
            files += report.Scanned.Files;
            bytes += report.Scanned.Bytes;
            foreach (var finding in report.Findings.OrderBy(finding => finding.Rule, StringComparer.Ordinal))
            {
                var place = $"{Path.Combine(folder, finding.Path)}:{finding.StartLine}:{finding.StartColumn}";
                Console.WriteLine($"{finding.Rule} {finding.Confidence} {finding.Mask} {place}");
            }
        }

        Console.WriteLine($"{files} files, {bytes / 1_000_000} MB");
        foreach (var group in findings.GroupBy(f => (f.Rule, f.Confidence, f.Blocking)).OrderBy(group => group.Key))
        {
            var (rule, confidence, blocking) = group.Key;
            Console.WriteLine($"{group.Count(), 6}  {rule, -22} {confidence, -8} {(blocking ? "blocks" : "warns")}");
        }

        return findings.Exists(finding => finding.Blocking) ? 1 : 0;
    }
}
