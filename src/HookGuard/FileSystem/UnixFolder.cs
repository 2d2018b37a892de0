using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace HookGuard.FileSystem;

/// <summary>A folder by its descriptor, so that nobody can put a link in its way between a check and a write.</summary>
internal sealed class UnixFolder : OpenFolder
{
    private readonly SafeFileHandle folder;

    private UnixFolder(SafeFileHandle folder) => this.folder = folder;

    public static new UnixFolder At(string path)
    {
        var opened = Posix.Open(path, Posix.Folder);
        return opened.IsInvalid ? throw Posix.Error(Marshal.GetLastPInvokeError()) : new UnixFolder(opened);
    }

    public static new SafeFileHandle? OpenFile(string path)
    {
        var file = Posix.Open(path, Posix.NoWaiting);
        if (!file.IsInvalid)
        {
            return file;
        }

        var error = Marshal.GetLastPInvokeError();
        return error is Posix.NotFound or Posix.NotAFolder ? null : throw Posix.Error(error);
    }

    public override OpenFolder? Enter(string name, bool create)
    {
        for (var made = !create; ; made = true)
        {
            var inner = Posix.OpenAt(folder, name, Posix.Folder, 0);
            if (!inner.IsInvalid)
            {
                return new UnixFolder(inner);
            }

            var error = Marshal.GetLastPInvokeError();
            if (error != Posix.NotFound || (made && create))
            {
                throw Refused(error, name);
            }

            if (!create)
            {
                return null;
            }

            // Should another process be faster, what it made is opened.
            _ = Posix.TryMakeFolder(folder, name);
        }
    }

    public override SafeFileHandle? Read(string name) => Open(name, Posix.NoWaiting);

    public override SafeFileHandle Append(string name) =>
        Open(name, Posix.ReadAndWrite | Posix.Append | Posix.Create | Posix.NoWaiting, Draft.UsualMode)!;

    public override SafeFileHandle? Create(string name, UnixFileMode mode)
    {
        var file = Posix.OpenAt(folder, name, Posix.Write | Posix.Create | Posix.New, mode);
        if (file.IsInvalid)
        {
            throw Posix.Error(Marshal.GetLastPInvokeError());
        }

        if (Posix.TryLock(file))
        {
            return file;
        }

        file.Dispose();
        return null;
    }

    public override void CopyAttributes(SafeFileHandle from, SafeFileHandle to) => Posix.CopyAttributes(from, to);

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public override void SetMode(SafeFileHandle file, UnixFileMode mode) => File.SetUnixFileMode(file, mode);

    public override bool TryMove(string name, OpenFolder to, string newName)
    {
        if (Posix.TryRename(folder, name, ((UnixFolder)to).folder, newName))
        {
            return true;
        }

        var error = Marshal.GetLastPInvokeError();
        return error == Posix.OtherDevice ? false : throw Posix.Error(error);
    }

    public override void CreateLink(string name, string target)
    {
        if (!Posix.TryLink(target, folder, name))
        {
            throw Posix.Error(Marshal.GetLastPInvokeError());
        }
    }

    public override bool Delete(string name)
    {
        if (Posix.TryRemove(folder, name))
        {
            return true;
        }

        var error = Marshal.GetLastPInvokeError();
        return error == Posix.NotFound ? false : throw Posix.Error(error);
    }

    public override void DeleteEmptyFolder(string name) => _ = Posix.TryRemoveFolder(folder, name);

    public override void DeleteAbandoned(string name)
    {
        using var file = Posix.OpenAt(folder, name, Posix.NoWaiting, 0);
        if (!file.IsInvalid && Posix.TryLock(file))
        {
            _ = Posix.TryRemove(folder, name);
        }
    }

    public override void Sync() => Posix.Sync(folder);

    public override void Dispose() => folder.Dispose();

    private SafeFileHandle? Open(string name, int flags, UnixFileMode mode = 0)
    {
        var file = Posix.OpenAt(folder, name, flags, mode);
        if (file.IsInvalid)
        {
            var error = Marshal.GetLastPInvokeError();
            return error == Posix.NotFound ? null : throw Refused(error, name);
        }

        if (Posix.IsFile(file))
        {
            return file;
        }

        file.Dispose();
        throw Foreign(name);
    }

    private static Exception Refused(int error, string name) =>
        error == Posix.TooManyLinks || error == Posix.NotAFolder ? Foreign(name) : Posix.Error(error);
}
