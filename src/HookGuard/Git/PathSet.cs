namespace HookGuard.Git;

/// <summary>Some paths, and the folders that lead to them.</summary>
internal sealed class PathSet
{
    private readonly HashSet<string> files;
    private readonly HashSet<string> folders = new(StringComparer.Ordinal);

    public PathSet(IEnumerable<string> paths)
    {
        files = paths.ToHashSet(StringComparer.Ordinal);
        foreach (var path in files)
        {
            for (var end = path.LastIndexOf('/'); end > 0 && folders.Add(path[..end]); )
            {
                end = path.LastIndexOf('/', end - 1);
            }
        }
    }

    public bool Has(string path, bool isFolder) => isFolder ? folders.Contains(path) : files.Contains(path);
}
