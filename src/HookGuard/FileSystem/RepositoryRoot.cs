namespace HookGuard.FileSystem;

/// <summary>The one place that finds the repository around a folder, as git does and without starting it.</summary>
internal static class RepositoryRoot
{
    private const string DotGit = ".git";

    /// <summary>The top of the work tree around a folder, whatever the environment says; null where there is none.</summary>
    public static string? TopAround(string folder) => Find(folder) is (var top, var git) && top != git ? top : null;

    /// <summary>
    /// The nearest folder that is in git's hands, and its git directory or the file that names that. Both are the same for a bare
    /// repository; null in no repository.
    /// </summary>
    public static (string Top, string Git)? Find(string folder)
    {
        for (var at = Path.GetFullPath(folder); at is not null; at = Path.GetDirectoryName(at))
        {
            var dotGit = Path.Join(at, DotGit);
            if (File.Exists(dotGit) || IsGitDirectory(dotGit))
            {
                return (at, dotGit);
            }

            if (IsGitDirectory(at))
            {
                return (at, at);
            }
        }

        return null;
    }

    // An empty folder of that name is none, and git goes on upwards.
    private static bool IsGitDirectory(string path)
    {
        var isOne =
            File.Exists(Path.Join(path, "HEAD"))
            && (Directory.Exists(Path.Join(path, "objects")) || File.Exists(Path.Join(path, "commondir")));
        if (isOne)
        {
            RefuseToWait(Path.Join(path, "HEAD"));
            RefuseToWait(Path.Join(path, "config"));
        }

        return isOne;
    }

    // Every git and libgit2 read both before anything else, and would wait for a pipe in their place.
    private static void RefuseToWait(string file)
    {
        if (new FileInfo(file) is { Exists: true, Length: 0 } && BoundedFile.Refusal(file) is { } reason)
        {
            throw BoundedFile.Refused(file, reason);
        }
    }
}
