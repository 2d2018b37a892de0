using Microsoft.Extensions.FileSystemGlobbing;

namespace HookGuard.Policy;

/// <summary>
/// Path patterns: <c>*</c> within a name, <c>**</c> over folders. As in <c>.gitignore</c>, one without a slash fits in any folder,
/// and one that ends in a slash fits all below.
/// </summary>
internal sealed class PathPatterns
{
    private readonly List<(string Pattern, Matcher Matcher)> matchers = [];

    public PathPatterns(IReadOnlyList<string> patterns)
    {
        foreach (var pattern in patterns)
        {
            var full = pattern.EndsWith('/') ? pattern + "**" : pattern;
            full = pattern.TrimEnd('/').Contains('/', StringComparison.Ordinal) ? full.TrimStart('/') : "**/" + full;
            matchers.Add((pattern, new Matcher(StringComparison.Ordinal).AddInclude(full)));
        }
    }

    /// <summary>Whether a pattern can fit a path of a repository: none climbs out of it.</summary>
    public static bool IsValid(string pattern) => !pattern.Split('/', '\\').Contains("..", StringComparer.Ordinal);

    public IEnumerable<string> Patterns => matchers.Select(matcher => matcher.Pattern);

    /// <summary>The pattern that a path fits; null where none does.</summary>
    public string? Match(string path)
    {
        foreach (var (pattern, matcher) in matchers)
        {
            if (matcher.Match(path).HasMatches)
            {
                return pattern;
            }
        }

        return null;
    }
}
