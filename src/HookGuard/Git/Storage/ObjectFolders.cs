using HookGuard.FileSystem;

namespace HookGuard.Git.Storage;

/// <summary>The folders in which the objects of a repository are: its own, and those that it borrows from.</summary>
internal static class ObjectFolders
{
    // git's own limit on how often what is borrowed is borrowed again.
    private const int Deepest = 5;

    /// <summary>A folder that is left out, since only git knows what is meant, makes objects missing, and these are asked of git.</summary>
    public static IReadOnlyList<string> Of(RepositoryPaths paths)
    {
        List<string> folders = [];
        Add(folders, paths.Objects, 0);
        var others = Environment.GetEnvironmentVariable("GIT_ALTERNATE_OBJECT_DIRECTORIES") ?? "";
        foreach (var folder in others.Split(Path.PathSeparator).Where(IsPlain))
        {
            Add(folders, folder, 0);
        }

        return folders;
    }

    private static void Add(List<string> folders, string folder, int depth)
    {
        if (depth > Deepest || folders.Contains(folder))
        {
            return;
        }

        folders.Add(folder);
        var others = BoundedFile.TryReadLines(Path.Join(folder, "info", "alternates")) ?? [];
        foreach (var other in others.Where(IsPlain))
        {
            Add(folders, Path.GetFullPath(other, Path.GetFullPath(folder)), depth + 1);
        }
    }

    // A name in quotation marks has escapes, and no folder has one with a NUL.
    private static bool IsPlain(string folder) =>
        folder is not ("" or ['#' or '"', ..]) && !folder.Contains('\0', StringComparison.Ordinal);
}
