using HookGuard.Detection;

namespace HookGuard.History;

/// <summary>The secrets that stand in whole trees, by fingerprint.</summary>
internal static class TreeSecrets
{
    /// <param name="scan">What reads the repository.</param>
    /// <param name="detector">What finds them.</param>
    /// <param name="trees">Which trees.</param>
    /// <param name="isWanted">Which paths: all where it is null.</param>
    public static HashSet<string> Of(
        CommitScan scan,
        Detector detector,
        IEnumerable<string> trees,
        Predicate<string>? isWanted = null
    )
    {
        HashSet<string> fingerprints = new(StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var change in trees.Distinct(StringComparer.Ordinal).SelectMany(scan.Reader.Tree))
        {
            if (
                isWanted?.Invoke(change.Path) != false
                && change.New is { } blob
                && seen.Add(blob.Id)
                && blob.TryRead() is { } content
            )
            {
                fingerprints.UnionWith(
                    detector.Detect(change.Path, content.Span, out _).Select(found => found.Fingerprint)
                );
            }
        }

        return fingerprints;
    }
}
