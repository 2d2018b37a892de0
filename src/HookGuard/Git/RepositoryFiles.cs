using HookGuard.FileSystem;
using HookGuard.Git.Storage;

namespace HookGuard.Git;

/// <summary>The files of a work tree, whose drafts are kept where git does not see them.</summary>
internal static class RepositoryFiles
{
    /// <param name="top">The top of the work tree, or a folder in no repository.</param>
    public static FileRoot At(string top) =>
        new(top, RepositoryRoot.TopAround(top) == top ? RepositoryPaths.Find(top).GitDirectory : null);

    /// <summary>Writes a file that the user names: a link counts there, unless it is one that the repository brings.</summary>
    /// <param name="file">The full path.</param>
    public static void WriteNamed(string file, ReadOnlySpan<byte> content)
    {
        if (Directory.Exists(file))
        {
            throw new UnauthorizedAccessException();
        }

        if (RepositoryRoot.TopAround(Path.GetDirectoryName(file)!) is { } top)
        {
            At(top).Write(file, content);
        }
        else
        {
            FileRoot.WriteNamed(file, content);
        }
    }
}
