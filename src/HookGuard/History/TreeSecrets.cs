using HookGuard.Detection;

namespace HookGuard.History;

/// <summary>The secrets that stand in whole trees, by fingerprint.</summary>
internal static class TreeSecrets
{
    public static HashSet<string> Of(CommitScan scan, Detector detector, IEnumerable<string> trees)
    {
        HashSet<string> fingerprints = new(StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var change in trees.Distinct(StringComparer.Ordinal).SelectMany(scan.Reader.Tree))
        {
            if (change.New is { } blob && seen.Add(blob.Id) && blob.TryRead() is { } content)
            {
                fingerprints.UnionWith(
                    detector.Detect(change.Path, content.Span, out _).Select(found => found.Fingerprint)
                );
            }
        }

        return fingerprints;
    }
}
