namespace HookGuard.Policy;

/// <summary>The paths that are not scanned.</summary>
internal sealed class IgnoredPaths
{
    private readonly PathPatterns<string> patterns = new();

    public IgnoredPaths(IReadOnlyList<string> patterns)
    {
        Patterns = patterns;
        foreach (var pattern in patterns)
        {
            this.patterns.Add(new PathPattern(pattern), pattern);
        }
    }

    public IReadOnlyList<string> Patterns { get; }

    /// <summary>A pattern that a path fits; null where none does.</summary>
    public string? Match(string path) => patterns.For(path).FirstOrDefault();
}
