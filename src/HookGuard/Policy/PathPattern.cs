namespace HookGuard.Policy;

/// <summary>
/// A path pattern: <c>*</c> within a name, <c>**</c> over folders. As in <c>.gitignore</c>, one without a slash fits in any folder,
/// and one that ends in a slash fits all below.
/// </summary>
internal sealed class PathPattern
{
    private const string Folders = "**";
    private const string Everything = "**/**";

    private readonly string[] segments;

    public PathPattern(string text)
    {
        Text = text;
        var below = text.EndsWith('/') ? text + Folders : text;
        var full = text.TrimEnd('/').Contains('/', StringComparison.Ordinal) ? below : $"{Folders}/{below}";
        segments = [.. full.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(segment => segment != ".")];
        Full = string.Join('/', segments);
        var core = Full.StartsWith("**/", StringComparison.Ordinal) ? Full[3..] : Full;
        core = core.EndsWith("/**", StringComparison.Ordinal) ? core[..^3] : core;
        IsLiteral =
            Full == Everything
            || (
                !core.Contains('*', StringComparison.Ordinal)
                && (core.Length == Full.Length || Full[0] != '*' || !core.Contains('/', StringComparison.Ordinal))
            );
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>From the root of the repository.</summary>
    public string Full { get; }

    /// <summary>Whether it has no wildcard but folders at its ends, so that it can be looked up.</summary>
    public bool IsLiteral { get; }

    /// <summary>Whether it can fit a path of a repository: none climbs out of it.</summary>
    public static bool IsValid(string pattern) => !pattern.Split('/', '\\').Contains("..", StringComparer.Ordinal);

    /// <summary>The <see cref="Full"/> of every literal pattern that fits a path.</summary>
    public static IEnumerable<string> LiteralsFor(string path)
    {
        yield return Everything;
        yield return path;
        var start = 0;
        for (var end = path.IndexOf('/'); end >= 0; end = path.IndexOf('/', start))
        {
            yield return $"{path[..end]}/{Folders}";
            yield return $"{Folders}/{path[start..end]}/{Folders}";
            start = end + 1;
        }

        yield return $"{Folders}/{path[start..]}";
    }

    // Only the last wildcard is ever tried again: an earlier one that takes more gains nothing.
    public bool Fits(string path)
    {
        var names = path.Split('/');
        var (name, segment, folders, retry) = (0, 0, -1, 0);
        while (name < names.Length)
        {
            if (segment < segments.Length && segments[segment] == Folders)
            {
                (folders, retry) = (segment++, name);
            }
            else if (segment < segments.Length && FitsName(segments[segment], names[name]))
            {
                (segment, name) = (segment + 1, name + 1);
            }
            else if (folders >= 0)
            {
                (segment, name) = (folders + 1, ++retry);
            }
            else
            {
                return false;
            }
        }

        return segment == segments.Length;
    }

    private static bool FitsName(string pattern, string name)
    {
        var (at, to, star, retry) = (0, 0, -1, 0);
        while (at < name.Length)
        {
            if (to < pattern.Length && pattern[to] == '*')
            {
                (star, retry) = (to++, at);
            }
            else if (to < pattern.Length && pattern[to] == name[at])
            {
                (to, at) = (to + 1, at + 1);
            }
            else if (star >= 0)
            {
                (to, at) = (star + 1, ++retry);
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(to).IndexOfAnyExcept('*') < 0;
    }
}
