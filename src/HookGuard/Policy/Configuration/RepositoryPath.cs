namespace HookGuard.Policy.Configuration;

/// <summary>A path by which a configuration file of a repository names another of its files.</summary>
internal static class RepositoryPath
{
    public static bool IsInside(string path) =>
        FromRoot(path).Length > 0
        && !Path.IsPathRooted(path)
        && !path.Contains(':', StringComparison.Ordinal)
        && !path.Any(char.IsControl)
        && !path.Split('/', '\\').Contains("..");

    /// <summary>As git writes it, which knows no path with a dot in it.</summary>
    public static string FromRoot(string path) =>
        string.Join('/', path.Split('/').Where(part => part is not ("" or ".")));
}
