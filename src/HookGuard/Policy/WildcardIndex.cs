namespace HookGuard.Policy;

/// <summary>
/// Finds, of many patterns with wildcards, those that a path may fit: by three letters in a row, the rarest that a pattern has between its
/// wildcards. A pattern that has none is tried on each path.
/// </summary>
internal sealed class WildcardIndex
{
    private const int Letters = 3;

    // Letters from each of which the path has to hold, and the patterns that ask for them, by their number.
    private readonly Dictionary<string, List<int>> byLetters = new(StringComparer.Ordinal);
    private readonly List<int> others = [];

    public WildcardIndex(IReadOnlyList<PathPattern> patterns)
    {
        var all = patterns.Select(pattern => Runs(pattern).ToArray()).ToArray();
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (var run in all.SelectMany(runs => runs.Distinct(StringComparer.Ordinal)))
        {
            counts[run] = counts.GetValueOrDefault(run) + 1;
        }

        for (var number = 0; number < all.Length; number++)
        {
            (all[number] is [] ? others : Of(all[number].MinBy(run => counts[run])!)).Add(number);
        }
    }

    /// <summary>The numbers of all patterns that a path may fit, in order.</summary>
    public IEnumerable<int> For(string path) =>
        Runs(path)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(run => byLetters.TryGetValue(run, out var numbers) ? numbers : [])
            .Concat(others)
            .Order();

    private List<int> Of(string run) => byLetters.TryGetValue(run, out var numbers) ? numbers : byLetters[run] = [];

    private static IEnumerable<string> Runs(PathPattern pattern) => pattern.Full.Split('/', '*').SelectMany(Runs);

    private static IEnumerable<string> Runs(string text)
    {
        for (var at = 0; at + Letters <= text.Length; at++)
        {
            yield return text.Substring(at, Letters);
        }
    }
}
