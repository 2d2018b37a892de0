using System.Text;
using HookGuard.FileSystem;

namespace HookGuard.Processes;

/// <summary>The folders that a repository fills with whatever was committed to it.</summary>
internal static class WorkTree
{
    /// <summary>The tops of all work trees that a folder belongs to, by paths without links.</summary>
    public static IReadOnlyList<string> TopsAround(string folder)
    {
        var given = Environment.GetEnvironmentVariable("GIT_WORK_TREE") is { Length: > 0 } top ? top : null;
        IReadOnlyList<string> found = Discover(RealPath.Of(folder));
        return given is not null ? [RealPath.Of(Path.GetFullPath(given, folder)), .. found]
            : found is not [] ? found
            // Where git says where its folder is and not where the work tree is, this folder is the top of it.
            : Environment.GetEnvironmentVariable("GIT_DIR") is { Length: > 0 } ? [RealPath.Of(folder)]
            : [];
    }

    private static string[] Discover(string folder) =>
        RepositoryRoot.Find(folder) is not (var top, var git) || top == git ? []
        : File.Exists(git) && MainOf(git) is { } main ? [top, main]
        : [top];

    // Submodules and linked work trees name a folder in the git directory of the work tree that they belong to.
    private static string? MainOf(string link)
    {
        const string prefix = "gitdir:";
        // Up to the first NUL, as git does.
        var text = Encoding.UTF8.GetString(BoundedFile.TryRead(link, limit: 1 << 16) ?? []).Split('\0')[0];
        if (!text.StartsWith(prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var target = RealPath.Of(Path.GetFullPath(text[prefix.Length..].Trim(), Path.GetDirectoryName(link)!));
        var inside = $"{Path.DirectorySeparatorChar}.git{Path.DirectorySeparatorChar}";
        return target.IndexOf(inside, StringComparison.Ordinal) is > 0 and var end ? target[..end] : null;
    }
}
