using System.Security.Cryptography;
using System.Text;

namespace HookGuard.Reporting;

/// <summary>
/// Identifies the findings of a report by value and order rather than by line, so that each stays the same when lines move.
/// </summary>
internal sealed class Occurrences
{
    private readonly Dictionary<(string Path, string Fingerprint), int> counts = [];

    /// <summary>The fingerprint's digits, and which of its findings in the file it is. To be asked once for each finding, in order.</summary>
    public string Next(Finding finding)
    {
        var key = (finding.FullPath, finding.Fingerprint);
        var count = counts[key] = counts.GetValueOrDefault(key) + 1;
        return $"{finding.Fingerprint[(finding.Fingerprint.IndexOf(':', StringComparison.Ordinal) + 1)..]}:{count}";
    }

    /// <summary>The same for hosts that compare identifiers without their paths.</summary>
    public string NextWithPath(Finding finding) => Hash($"{finding.FullPath}\0{Next(finding)}");

    public static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
