namespace HookGuard.Policy;

/// <summary>Path patterns, each with something that it stands for. Looks literal ones up; of the others it tries those that a path may fit.</summary>
internal sealed class PathPatterns<T>
{
    // So many are tried faster than looked up.
    private const int Few = 16;

    private readonly Dictionary<string, T> literal = new(StringComparer.Ordinal);
    private readonly List<(PathPattern Pattern, T Value)> others = [];
    private WildcardIndex? index;

    /// <summary>Adds a pattern. Of two that are written alike the first counts.</summary>
    public void Add(PathPattern pattern, T value)
    {
        if (!pattern.IsLiteral)
        {
            others.Add((pattern, value));
            index = null;
        }
        else
        {
            literal.TryAdd(pattern.Full, value);
        }
    }

    /// <summary>The values of all patterns that fit a path.</summary>
    public IEnumerable<T> For(string path)
    {
        if (literal.Count > 0)
        {
            foreach (var full in PathPattern.LiteralsFor(path))
            {
                if (literal.TryGetValue(full, out var value))
                {
                    yield return value;
                }
            }
        }

        foreach (var number in Wildcards(path))
        {
            var (pattern, value) = others[number];
            if (pattern.Fits(path))
            {
                yield return value;
            }
        }
    }

    private IEnumerable<int> Wildcards(string path) =>
        others.Count <= Few
            ? Enumerable.Range(0, others.Count)
            : (index ??= new WildcardIndex([.. others.Select(other => other.Pattern)])).For(path);
}
