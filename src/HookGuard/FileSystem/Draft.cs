using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace HookGuard.FileSystem;

/// <summary>New content of a file, under a name of its own until it is complete.</summary>
internal static class Draft
{
    public const UnixFileMode PrivateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>From which the user's mask takes away.</summary>
    public const UnixFileMode UsualMode =
        PrivateMode
        | UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite;

    public const UnixFileMode ProgramMode =
        PrivateMode
        | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherExecute;

    private const string Prefix = ".hookguard-draft-";

    /// <param name="folder">Where the draft is kept.</param>
    /// <param name="old">The file whose owner and mode the new one keeps; null for <paramref name="mode"/>.</param>
    /// <returns>False where the folder is not on the device of the file.</returns>
    public static bool TryReplace(
        string folder,
        OpenFolder target,
        string name,
        ReadOnlySpan<byte> content,
        UnixFileMode mode,
        SafeFileHandle? old
    )
    {
        using var place = OpenFolder.At(folder);
        DeleteAbandoned(folder);
        var (draft, file) = Create(place, old is null ? mode : PrivateMode);
        var moved = false;
        try
        {
            using (file)
            {
                if (old is not null)
                {
                    place.CopyAttributes(old, file);
                }
                else if (mode == ProgramMode)
                {
                    place.SetMode(file, mode);
                }

                RandomAccess.Write(file, content, fileOffset: 0);
                RandomAccess.FlushToDisk(file);
                moved = place.TryMove(draft, target, name);
            }
        }
        finally
        {
            if (!moved)
            {
                place.Delete(draft);
            }
        }

        target.Sync();
        return moved;
    }

    private static (string Name, SafeFileHandle File) Create(OpenFolder place, UnixFileMode mode)
    {
        while (true)
        {
            var name = Prefix + RandomNumberGenerator.GetHexString(16, lowercase: true);
            if (place.Create(name, mode) is { } file)
            {
                return (name, file);
            }
        }
    }

    // A process that is killed leaves its draft. Whoever writes holds a lock on it, which ends with the process.
    public static void DeleteAbandoned(string folder)
    {
        using var place = OpenFolder.At(folder);
        foreach (var draft in Directory.EnumerateFiles(folder, Prefix + "*"))
        {
            place.DeleteAbandoned(Path.GetFileName(draft));
        }
    }
}
