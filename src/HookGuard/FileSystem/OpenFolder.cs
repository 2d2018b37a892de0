using Microsoft.Win32.SafeHandles;

namespace HookGuard.FileSystem;

/// <summary>An open folder. Names in it are single names, never paths, and none of them is followed where it is a link.</summary>
internal abstract class OpenFolder : IDisposable
{
    /// <summary>Opens a folder that the user or git named, by a path in which links count.</summary>
    public static OpenFolder At(string path) =>
        OperatingSystem.IsWindows() ? new WindowsFolder(path) : UnixFolder.At(path);

    /// <summary>Opens a file to read, by a path in which links count, without waiting for a writer; null where there is none.</summary>
    public static SafeFileHandle? OpenFile(string path) =>
        OperatingSystem.IsWindows() ? WindowsFolder.OpenFile(path) : UnixFolder.OpenFile(path);

    /// <summary>A pipe or a device is no file to read or to replace.</summary>
    public static bool IsFile(SafeFileHandle handle) => OperatingSystem.IsWindows() || Posix.IsFile(handle);

    /// <summary>A folder in it; null where there is none and none is made.</summary>
    public abstract OpenFolder? Enter(string name, bool create);

    /// <summary>A file in it, to read; null where there is none.</summary>
    public abstract SafeFileHandle? Read(string name);

    /// <summary>A file in it, to read and to write at its end.</summary>
    public abstract SafeFileHandle Append(string name);

    /// <summary>A new file in it, locked while it is open; null where the name is taken or somebody else has locked it.</summary>
    public abstract SafeFileHandle? Create(string name, UnixFileMode mode);

    /// <summary>Gives a new file the owner and the mode of another.</summary>
    public abstract void CopyAttributes(SafeFileHandle from, SafeFileHandle to);

    public abstract void SetMode(SafeFileHandle file, UnixFileMode mode);

    /// <summary>Moves a file over whatever has that name. False where the two folders are not on one device.</summary>
    public abstract bool TryMove(string name, OpenFolder to, string newName);

    public abstract void CreateLink(string name, string target);

    /// <summary>False where there is no such file.</summary>
    public abstract bool Delete(string name);

    public abstract void DeleteEmptyFolder(string name);

    /// <summary>Deletes a file that <see cref="Create"/> made, unless it is still being written.</summary>
    public abstract void DeleteAbandoned(string name);

    /// <summary>Has the disk remember the names in it.</summary>
    public abstract void Sync();

    public abstract void Dispose();

    protected static GuardException Foreign(string name) =>
        new(
            ExitCode.Incomplete,
            $"'{name}' is a link or not a regular file, and HookGuard never writes through links",
            "Replace it with an ordinary file or folder and try again."
        );
}
