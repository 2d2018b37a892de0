using Microsoft.Win32.SafeHandles;

namespace HookGuard.FileSystem;

/// <summary>A folder by its path: Windows opens no file by an open folder. Each name is checked before it is used.</summary>
#pragma warning disable RS0030 // This is the one place where files are opened, moved and deleted on Windows.
internal sealed class WindowsFolder(string path) : OpenFolder
{
    public static new SafeFileHandle? OpenFile(string path) =>
        File.Exists(path) ? File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete) : null;

    public override OpenFolder? Enter(string name, bool create)
    {
        var inner = PathOf(name);
        if (!Path.Exists(inner))
        {
            if (!create)
            {
                return null;
            }

            Directory.CreateDirectory(inner);
        }

        return IsLink(inner) || !Directory.Exists(inner) ? throw Foreign(name) : new WindowsFolder(inner);
    }

    public override SafeFileHandle? Read(string name) => OpenFile(Checked(name));

    public override SafeFileHandle Append(string name) =>
        File.OpenHandle(Checked(name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);

    public override SafeFileHandle? Create(string name, UnixFileMode mode) =>
        File.OpenHandle(PathOf(name), FileMode.CreateNew, FileAccess.Write, FileShare.Delete);

    // A new file inherits who may do what from its folder. Not every Windows replaces a file that is open.
    public override void CopyAttributes(SafeFileHandle from, SafeFileHandle to) => from.Dispose();

    public override void SetMode(SafeFileHandle file, UnixFileMode mode) { }

    public override bool TryMove(string name, OpenFolder to, string newName)
    {
        // .NET would copy a file to another volume, and the copy could be cut short.
        var target = ((WindowsFolder)to).Checked(newName);
        if (Path.GetPathRoot(target) != Path.GetPathRoot(PathOf(name)))
        {
            return false;
        }

        File.Move(PathOf(name), target, overwrite: true);
        return true;
    }

    public override void CreateLink(string name, string target) => File.CreateSymbolicLink(PathOf(name), target);

    public override bool Delete(string name)
    {
        if (!File.Exists(PathOf(name)))
        {
            return false;
        }

        // Git makes its objects read-only, and Windows deletes no file that is.
        File.SetAttributes(PathOf(name), FileAttributes.Normal);
        File.Delete(PathOf(name));
        return true;
    }

    public override void DeleteEmptyFolder(string name)
    {
        if (Directory.Exists(PathOf(name)) && !Directory.EnumerateFileSystemEntries(PathOf(name)).Any())
        {
            Directory.Delete(PathOf(name));
        }
    }

    public override void DeleteAbandoned(string name)
    {
        try
        {
            File.OpenHandle(PathOf(name), access: FileAccess.ReadWrite, share: FileShare.None).Dispose();
            File.Delete(PathOf(name));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // It is being written.
        }
    }

    public override void Sync() { }

    public override void Dispose() { }

    private string PathOf(string name) => Path.Join(path, name);

    private string Checked(string name) => IsLink(PathOf(name)) ? throw Foreign(name) : PathOf(name);

    private static bool IsLink(string path) => new FileInfo(path) is { LinkTarget: not null };
}
