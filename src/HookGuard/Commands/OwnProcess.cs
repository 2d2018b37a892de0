using System.Runtime.InteropServices;

namespace HookGuard.Commands;

/// <summary>What this process must not leave behind, however it ends. A few system calls, made before anything is read.</summary>
internal static partial class OwnProcess
{
    private const int CoreSize = 4; // RLIMIT_CORE
    private const int SetDumpable = 4; // PR_SET_DUMPABLE

    /// <summary>A core holds whatever was read. The limit alone does not count where cores are piped to a program.</summary>
    public static void LeaveNoCore()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SetLimit(CoreSize, default);
        }

        if (OperatingSystem.IsLinux())
        {
            _ = SetProcess(SetDumpable, 0, 0, 0, 0);
        }
    }

    /// <summary>The runtime would print the message of an exception that nobody catches, which may quote what was being read.</summary>
    public static void ExplainFailuresOfThreads() =>
        AppDomain.CurrentDomain.UnhandledException += static (_, failed) =>
            Environment.Exit((int)Failure.Report((Exception)failed.ExceptionObject));

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int SetLimit(int resource, in Limit limit);

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int SetProcess(int option, nint first, nint second, nint third, nint fourth);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Limit(nuint Now, nuint Most);
}
