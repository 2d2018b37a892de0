using HookGuard.Git.Storage;

namespace HookGuard.Remediation;

/// <summary>A file as a person names it: from this folder, or from the root of the repository, as findings do.</summary>
internal static class FindingPath
{
    public static string Resolve(string path)
    {
        if (Path.Exists(path) || Path.IsPathRooted(path) || RepositoryPaths.TopAround(".") is not { } root)
        {
            return path;
        }

        var below = Path.Join(root, path);
        return Path.Exists(below) ? Path.GetRelativePath(Environment.CurrentDirectory, below) : path;
    }
}
