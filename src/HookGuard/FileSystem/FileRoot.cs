using Microsoft.Win32.SafeHandles;

namespace HookGuard.FileSystem;

/// <summary>
/// A folder below which files are written, and the only way to write any: never outside it, through no link in it, and such that
/// whoever reads a file sees all of the old content or all of the new, wherever the process or the machine stops.
/// </summary>
/// <param name="folder">The full path; links in it count, since the user or git named it.</param>
/// <param name="drafts">
/// Where content is kept until it is complete: git's directory, where git does not see it. Null for the folder of each file.
/// </param>
internal sealed class FileRoot(string folder, string? drafts = null)
{
    public string Folder => folder;

    /// <summary>The content of a file, named relative to the folder or in full; null where there is none.</summary>
    public byte[]? Read(string path, int? limit = null)
    {
        using var parent = Parent(path, create: false);
        using var file = parent?.Read(NameOf(path));
        return file is null ? null : BoundedFile.Content(file, path, limit ?? BoundedFile.LargestLimit);
    }

    /// <summary>Replaces a file, which keeps its owner and its mode, or makes a new one.</summary>
    public void Write(string path, ReadOnlySpan<byte> content, UnixFileMode mode = Draft.UsualMode)
    {
        using var parent = Parent(path, create: true)!;
        using var old = parent.Read(NameOf(path));
        Replace(parent, path, content, mode, old);
    }

    /// <summary>The mode of a file; null where there is none, or where the system has no modes.</summary>
    public UnixFileMode? ModeOf(string path)
    {
        using var parent = Parent(path, create: false);
        using var file = parent?.Read(NameOf(path));
        return file is null || OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(file);
    }

    /// <summary>Changes who may read and write a file, if it exists and the system has modes.</summary>
    public void SetMode(string path, UnixFileMode mode)
    {
        using var parent = Parent(path, create: false);
        using var file = parent?.Read(NameOf(path));
        if (file is not null && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, mode);
        }
    }

    /// <summary>Writes where the user said, also into a pipe, a device or a link, which stays what it is.</summary>
    public static void WriteNamed(string file, ReadOnlySpan<byte> content)
    {
        if (File.Exists(file))
        {
#pragma warning disable RS0030 // Whoever names a pipe waits for it, and this is to write.
            using var named = File.OpenHandle(
                file,
                FileMode.Open,
                FileAccess.Write,
                FileShare.ReadWrite | FileShare.Delete
            );
#pragma warning restore RS0030
            var isFile = OpenFolder.IsFile(named);
            if (new FileInfo(file).LinkTarget is not null || !isFile)
            {
                if (isFile)
                {
                    RandomAccess.SetLength(named, 0);
                }

                using var stream = new FileStream(named, FileAccess.Write, bufferSize: 0);
                stream.Write(content);
                return;
            }
        }

        new FileRoot(Path.GetDirectoryName(file)!).Write(file, content);
    }

    /// <summary>Writes a file that everybody may run, over whatever is there.</summary>
    public void WriteProgram(string path, ReadOnlySpan<byte> content) => WriteAnew(path, content, Draft.ProgramMode);

    /// <summary>Writes a file with the mode of a new one, over whatever is there.</summary>
    public void WriteAnew(string path, ReadOnlySpan<byte> content, UnixFileMode mode = Draft.UsualMode)
    {
        using var parent = Parent(path, create: true)!;
        Replace(parent, path, content, mode);
    }

    /// <summary>Adds lines to a file, on a line of their own also where the last write was cut short.</summary>
    public void Append(string path, ReadOnlySpan<byte> lines)
    {
        using var parent = Parent(path, create: true)!;
        using var file = parent.Append(NameOf(path));
        var end = RandomAccess.GetLength(file);
        Span<byte> last = [(byte)'\n'];
        if (end > 0)
        {
            RandomAccess.Read(file, last, end - 1);
        }

        RandomAccess.Write(file, last is [(byte)'\n'] ? lines : (byte[])[(byte)'\n', .. lines], end);
    }

    /// <summary>Copies a file with its owner and mode, or a link as the link that it is, over whatever is there.</summary>
    public void Copy(string from, FileRoot root, string to)
    {
        if (LinkTarget(from) is { } destination)
        {
            root.Link(to, destination);
            return;
        }

        using var target = root.Parent(to, create: true)!;
        using var source = Parent(from, create: false)!;
        using var file = source.Read(NameOf(from))!;
        root.Replace(target, to, BoundedFile.Content(file, from, BoundedFile.LargestLimit), Draft.UsualMode, file);
    }

    /// <summary>Makes a link, over whatever is there.</summary>
    public void Link(string path, string destination)
    {
        using var parent = Parent(path, create: true)!;
        parent.Delete(NameOf(path));
        parent.CreateLink(NameOf(path), destination);
    }

    /// <summary>Moves a file, or a link, over whatever is there.</summary>
    public void Move(string from, FileRoot root, string to)
    {
        using var source = Parent(from, create: false)!;
        using var target = root.Parent(to, create: false)!;
        source.TryMove(NameOf(from), target, NameOf(to));
        target.Sync();
    }

    /// <returns>False where there was none.</returns>
    public bool Delete(string path)
    {
        using var parent = Parent(path, create: false);
        if (parent?.Delete(NameOf(path)) is not true)
        {
            return false;
        }

        parent.Sync();
        return true;
    }

    /// <summary>Deletes what killed processes left of files that they were writing.</summary>
    public void DeleteAbandonedDrafts()
    {
        if (Directory.Exists(drafts ?? folder))
        {
            Draft.DeleteAbandoned(drafts ?? folder);
        }
    }

    /// <summary>Takes a folder away, if it is empty.</summary>
    public void DeleteIfEmpty(string path)
    {
        using var parent = Parent(path, create: false);
        parent?.DeleteEmptyFolder(NameOf(path));
    }

    public string? LinkTarget(string path) => new FileInfo(FullPath(path)).LinkTarget;

    public string FullPath(string path) => Path.GetFullPath(path, folder);

    private void Replace(
        OpenFolder parent,
        string path,
        ReadOnlySpan<byte> content,
        UnixFileMode mode,
        SafeFileHandle? old = null
    )
    {
        if (drafts is null || !Draft.TryReplace(drafts, parent, NameOf(path), content, mode, old))
        {
            Draft.TryReplace(Path.GetDirectoryName(FullPath(path))!, parent, NameOf(path), content, mode, old);
        }
    }

    /// <summary>The folder that a file is in, entered name by name; null where it is missing.</summary>
    private OpenFolder? Parent(string path, bool create)
    {
        if (create)
        {
            Directory.CreateDirectory(folder);
        }
        else if (!Directory.Exists(folder))
        {
            return null;
        }

        // By the names alone: what a link on the way leads to does not count, since none is entered.
        var names = Path.GetRelativePath(folder, FullPath(path)).Split(Path.DirectorySeparatorChar);
        if (names[0] is "." or ".." || Path.IsPathRooted(names[0]))
        {
            throw new GuardException(
                ExitCode.Incomplete,
                "a file to write is outside its folder",
                "Name a path inside it."
            );
        }

        OpenFolder? at = OpenFolder.At(folder);
        foreach (var name in names.AsSpan(0, names.Length - 1))
        {
            using var outer = at;
            at = outer.Enter(name, create);
            if (at is null)
            {
                break;
            }
        }

        return at;
    }

    private static string NameOf(string path) => Path.GetFileName(path);
}
