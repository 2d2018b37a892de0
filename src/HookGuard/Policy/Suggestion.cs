namespace HookGuard.Policy;

/// <summary>Finds the name that was probably meant.</summary>
internal static class Suggestion
{
    /// <summary>A question that names the nearest candidate, ready to be put behind a sentence; empty where none is near.</summary>
    public static string AsQuestion(string name, IEnumerable<string> candidates) =>
        Of(name, candidates) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    public static string? Of(string name, IEnumerable<string> candidates)
    {
        var (nearest, distance) = candidates
            .Select(candidate => (candidate, Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .DefaultIfEmpty(("", int.MaxValue))
            .MinBy(pair => pair.Item2);
        return distance <= Math.Max(2, name.Length / 3) ? nearest : null;
    }

    // Levenshtein's distance, one row at a time.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 0; i < left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < right.Length; j++)
            {
                var above = row[j + 1];
                row[j + 1] = Math.Min(Math.Min(above, row[j]) + 1, diagonal + (left[i] == right[j] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
