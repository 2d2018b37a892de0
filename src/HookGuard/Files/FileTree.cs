using System.IO.Enumeration;
using HookGuard.FileSystem;

namespace HookGuard.Files;

/// <summary>The files at and below some paths, and those among them that are not scanned.</summary>
internal sealed class FileTree
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
    };

    private readonly IReadOnlyList<string> paths;
    private readonly List<Skipped> skipped = [];

    public FileTree(IReadOnlyList<string> paths)
    {
        this.paths = [.. paths.Select(Path.GetFullPath)];
        if (this.paths.FirstOrDefault(path => !Path.Exists(path)) is { } missing)
        {
            throw new GuardException(ExitCode.Usage, $"there is no file or folder '{missing}'", "Check the path.");
        }

        Root = RootOf(this.paths[0]);
    }

    /// <summary>The folder that reports name paths from.</summary>
    public string Root { get; }

    /// <summary>Complete once <see cref="Files"/> was enumerated to its end.</summary>
    public IReadOnlyList<Skipped> Skipped => skipped;

    public IEnumerable<FileEntry> Files()
    {
        Stack<string> folders = new();
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                yield return Named(path);
                continue;
            }

            folders.Push(path);
            while (folders.TryPop(out var folder))
            {
                foreach (var (entry, isFolder) in EntriesOf(folder))
                {
                    if (!isFolder)
                    {
                        NameForeign(entry);
                        yield return entry;
                    }
                    else if (Path.GetFileName(entry.FullPath.AsSpan()) is ".git")
                    {
                        skipped.Add(new Skipped(entry.Path, "git's own folder", Intended: true));
                    }
                    else
                    {
                        folders.Push(entry.FullPath);
                    }
                }
            }
        }
    }

    private IEnumerable<(FileEntry Entry, bool IsFolder)> EntriesOf(string folder)
    {
        try
        {
            return
            [
                .. new FileSystemEnumerable<(FileEntry, bool)>(
                    folder,
                    (ref FileSystemEntry entry) =>
                    {
                        // What .NET joins by itself is empty where it is longer than a path may be.
                        var path = Path.Join(entry.Directory, entry.FileName);
                        var link = entry.Attributes.HasFlag(FileAttributes.ReparsePoint)
                            ? new FileInfo(path).LinkTarget
                            : null;
                        return (new FileEntry(path, NameOf(path), link), entry.IsDirectory && link is null);
                    },
                    Everything
                ),
            ];
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            skipped.Add(new Skipped(NameOf(folder), "the folder cannot be read"));
            return [];
        }
    }

    // Whoever names a link means what it leads to.
    private FileEntry Named(string path) =>
        new(
            File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path,
            NameOf(path),
            LinkTarget: null,
            IsNamed: true
        );

    // What a link leads to is looked at where it stands; elsewhere it is not.
    private void NameForeign(FileEntry entry)
    {
        if (entry.LinkTarget is { } target && !IsBelow(Path.Combine(entry.FullPath, "..", target)))
        {
            skipped.Add(new Skipped(entry.Path, "the link leads outside the scanned folder", Intended: true));
        }
    }

    private bool IsBelow(string place) =>
        Path.GetFullPath(place) is var full
        && paths.Any(path =>
            full == path
            || full.StartsWith(path, StringComparison.Ordinal)
                && (Path.EndsInDirectorySeparator(path) || full[path.Length] == Path.DirectorySeparatorChar)
        );

    // Outside the root, only the full path says where.
    private string NameOf(string path)
    {
        var relative = Path.GetRelativePath(Root, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }

    // The repository's root; without a repository the current folder, or the named folder where it lies elsewhere.
    private static string RootOf(string path)
    {
        var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path)!;
        if (RepositoryRoot.TopAround(folder) is { } top)
        {
            return top;
        }

        var current = Environment.CurrentDirectory;
        return (folder + Path.DirectorySeparatorChar).StartsWith(
            current + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        )
            ? current
            : folder;
    }
}
