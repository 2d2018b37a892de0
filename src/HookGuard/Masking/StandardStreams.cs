using System.Runtime.InteropServices;

namespace HookGuard.Masking;

/// <summary>Standard input, output and error as they were handed over: any of them may be closed.</summary>
internal static partial class StandardStreams
{
    private const int GetDescriptorFlags = 1; // F_GETFD
    private const int GetStatusFlags = 3; // F_GETFL
    private const int AccessMode = 3; // O_ACCMODE
    private const int ReadOnly = 0; // O_RDONLY
    private const int ReadAndWrite = 2; // O_RDWR

    /// <summary>
    /// To be called before anything is opened: a file would take the place of a closed stream, and what is written for people would end up
    /// in it.
    /// </summary>
    public static void OpenClosed()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        for (var descriptor = 0; descriptor <= 2; descriptor++)
        {
            if (Control(descriptor, GetDescriptorFlags) < 0)
            {
                Open("/dev/null", ReadAndWrite);
            }
        }
    }

#pragma warning disable RS0030 // Banned everywhere else: Output masks what is written to them.
    public static Stream Output() => CanWrite(1) ? Console.OpenStandardOutput() : Stream.Null;

    public static Stream Error() => CanWrite(2) ? Console.OpenStandardError() : Stream.Null;
#pragma warning restore RS0030

    // Where the runtime is loaded rather than compiled in, it has already put something of its own in the place of a closed one.
    private static bool CanWrite(int descriptor) =>
        OperatingSystem.IsWindows()
        || (Control(descriptor, GetStatusFlags) is >= 0 and var flags && (flags & AccessMode) != ReadOnly);

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int Control(int descriptor, int command);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);
}
