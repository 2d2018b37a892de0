using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace HookGuard.FileSystem;

/// <summary>The calls that name a file by an open folder, which .NET has no API for.</summary>
internal static partial class Posix
{
    public const int NotFound = 2;
    public const int OtherDevice = 18;
    public const int NotAFolder = 20;
    private const int Denied = 13;
    private const int NotPermitted = 1;
    private const int LockAlone = 2 | 4;
    private const int CopyOwnerAndMode = 1 | 2;

    private static readonly bool IsMac = OperatingSystem.IsMacOS();
    private static readonly bool IsArm = RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

    public static readonly int TooManyLinks = IsMac ? 62 : 40;
    public static readonly int Write = 1;
    public static readonly int ReadAndWrite = 2;
    public static readonly int Create = IsMac ? 0x200 : 0x40;
    public static readonly int New = IsMac ? 0x800 : 0x80;
    public static readonly int Append = IsMac ? 0x8 : 0x400;
    public static readonly int NoWaiting = IsMac ? 0x4 : 0x800;
    public static readonly int Folder = OnEach(mac: 0x100000, arm: 0x4000, other: 0x10000);
    private static readonly int NoLink = OnEach(mac: 0x100, arm: 0x8000, other: 0x20000);
    private static readonly int CloseOnExec = IsMac ? 0x1000000 : 0x80000;

    /// <summary>Opens by path, following links.</summary>
    public static SafeFileHandle Open(string path, int flags) => Owned(open(path, flags | CloseOnExec));

    /// <summary>Opens a name in a folder, unless it is a link.</summary>
    public static SafeFileHandle OpenAt(SafeFileHandle folder, string name, int flags, UnixFileMode mode)
    {
        flags |= NoLink | CloseOnExec;
        // Arguments past the named ones go onto the stack there:
        // https://developer.apple.com/documentation/xcode/writing-arm64-code-for-apple-platforms
        return Owned(
            IsMac && IsArm
                ? openat(folder, name, flags, 0, 0, 0, 0, 0, (int)mode)
                : openat(folder, name, flags, (int)mode)
        );
    }

    public static bool TryMakeFolder(SafeFileHandle folder, string name) => mkdirat(folder, name, 0x1FF) == 0;

    public static bool TryRename(SafeFileHandle from, string oldName, SafeFileHandle to, string newName) =>
        renameat(from, oldName, to, newName) == 0;

    public static bool TryRemove(SafeFileHandle folder, string name) => unlinkat(folder, name, 0) == 0;

    public static bool TryRemoveFolder(SafeFileHandle folder, string name) =>
        unlinkat(folder, name, IsMac ? 0x80 : 0x200) == 0;

    public static bool TryLink(string target, SafeFileHandle folder, string name) =>
        symlinkat(target, folder, name) == 0;

    public static bool TryLock(SafeFileHandle file) => flock(file, LockAlone) == 0;

    public static void Sync(SafeFileHandle folder) => _ = fsync(folder);

    /// <summary>Gives a file the owner, as far as the user may, and the mode of another.</summary>
    public static void CopyAttributes(SafeFileHandle from, SafeFileHandle to)
    {
        if (IsMac)
        {
            Check(fcopyfile(from, to, 0, CopyOwnerAndMode));
            return;
        }

        var status = StatusOf(from);
        if (fchown(to, status.User, status.Group) != 0)
        {
            _ = fchown(to, uint.MaxValue, status.Group);
        }

        Check(fchmod(to, status.Mode & 0xFFFu));
    }

    public static bool IsFile(SafeFileHandle handle)
    {
        const int typeMask = 0xF000;
        const int regular = 0x8000;
        return (ModeOf(handle) & typeMask) == regular;
    }

    public static Exception Error(int code) =>
        code is Denied or NotPermitted
            ? new UnauthorizedAccessException()
            : new IOException(Marshal.GetPInvokeErrorMessage(code));

    private static int OnEach(int mac, int arm, int other) =>
        IsMac ? mac
        : IsArm ? arm
        : other;

    private static int ModeOf(SafeFileHandle handle)
    {
        if (!IsMac)
        {
            return StatusOf(handle).Mode;
        }

        MacStatus status;
        Check(IsArm ? fstat(handle, out status) : fstat64(handle, out status));
        return status.Mode;
    }

    private static Status StatusOf(SafeFileHandle handle)
    {
        const int ofTheHandle = 0x1000;
        const uint typeModeAndOwner = 0x1 | 0x2 | 0x8 | 0x10;
        Check(statx(handle, "", ofTheHandle, typeModeAndOwner, out var status));
        return status;
    }

    private static SafeFileHandle Owned(int descriptor) => new(descriptor, ownsHandle: true);

    private static void Check(int result)
    {
        if (result != 0)
        {
            throw Error(Marshal.GetLastPInvokeError());
        }
    }

    // As the kernel lays it out on every architecture: https://man7.org/linux/man-pages/man2/statx.2.html
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Status
    {
        [FieldOffset(20)]
        public uint User;

        [FieldOffset(24)]
        public uint Group;

        [FieldOffset(28)]
        public ushort Mode;
    }

    // The beginning of a longer structure: <sys/stat.h>, with inodes of 64 bits.
    [StructLayout(LayoutKind.Explicit, Size = 144)]
    private struct MacStatus
    {
        [FieldOffset(4)]
        public ushort Mode;
    }

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int openat(SafeFileHandle folder, string name, int flags, int mode);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int openat(
        SafeFileHandle folder,
        string name,
        int flags,
        nint unused1,
        nint unused2,
        nint unused3,
        nint unused4,
        nint unused5,
        int mode
    );

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int mkdirat(SafeFileHandle folder, string name, uint mode);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int renameat(SafeFileHandle from, string oldName, SafeFileHandle to, string newName);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int unlinkat(SafeFileHandle folder, string name, int flags);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int symlinkat(string target, SafeFileHandle folder, string name);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int flock(SafeFileHandle file, int operation);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fsync(SafeFileHandle file);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fchown(SafeFileHandle file, uint user, uint group);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fchmod(SafeFileHandle file, uint mode);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fstat(SafeFileHandle file, out MacStatus status);

    [LibraryImport("libc", EntryPoint = "fstat$INODE64", SetLastError = true)]
    private static partial int fstat64(SafeFileHandle file, out MacStatus status);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(SafeFileHandle file, string path, int flags, uint mask, out Status status);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fcopyfile(SafeFileHandle from, SafeFileHandle to, nint state, uint flags);
}
