namespace HookGuard.Policy;

/// <summary>Path patterns, each with something that it stands for. Looks literal ones up, and tries only the others one by one.</summary>
internal sealed class PathPatterns<T>
{
    private readonly Dictionary<string, T> literal = new(StringComparer.Ordinal);
    private readonly List<(PathPattern Pattern, T Value)> others = [];

    /// <summary>Adds a pattern. Of two that are written alike the first counts.</summary>
    public void Add(PathPattern pattern, T value)
    {
        if (!pattern.IsLiteral)
        {
            others.Add((pattern, value));
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

        foreach (var (pattern, value) in others)
        {
            if (pattern.Fits(path))
            {
                yield return value;
            }
        }
    }
}
