namespace HookGuard.Policy.Allowing;

/// <summary>Allow entries by fingerprint, rule and path, so that a finding asks only those that name it.</summary>
internal sealed class AllowEntryIndex
{
    private const string Any = "";

    private static readonly PathPattern AnyPath = new("**");

    private readonly Dictionary<(string Fingerprint, string Rule), PathPatterns<AllowEntry>> entries = [];

    public AllowEntryIndex(IReadOnlyList<AllowEntry> all)
    {
        // Of entries that are alike, the one that holds longest counts.
        foreach (var entry in all.OrderByDescending(LastDay))
        {
            var key = (entry.Fingerprint?.ToLowerInvariant() ?? Any, entry.Rule ?? Any);
            if (!entries.TryGetValue(key, out var paths))
            {
                entries.Add(key, paths = new PathPatterns<AllowEntry>());
            }

            paths.Add(entry.Path is { } path ? new PathPattern(path) : AnyPath, entry);
        }
    }

    /// <summary>Of the entries that fit a finding the one that holds longest; null where none fits.</summary>
    public AllowEntry? For(string path, string rule, string fingerprint) =>
        Fitting(path, rule, fingerprint.ToLowerInvariant()).MaxBy(LastDay);

    /// <summary>Every entry that fits a finding, but for those that another one makes needless.</summary>
    public IEnumerable<AllowEntry> Fitting(string path, string rule, string fingerprint)
    {
        foreach (var key in ((string, string)[])[(fingerprint, rule), (fingerprint, Any), (Any, rule), (Any, Any)])
        {
            if (entries.TryGetValue(key, out var paths))
            {
                foreach (var entry in paths.For(path))
                {
                    yield return entry;
                }
            }
        }
    }

    private static DateOnly LastDay(AllowEntry entry) => entry.Until ?? DateOnly.MaxValue;
}
