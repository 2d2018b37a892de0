using System.Text;
using HookGuard.FileSystem;

namespace HookGuard.Installation;

/// <summary>The scripts in <c>hooks/</c>: what git runs, and what runs HookGuard.</summary>
internal static class Shim
{
    // Not words that also stand between the marks of MarkedBlock, in files that are the user's.
    private static ReadOnlySpan<byte> Beginning => "#!/bin/sh\n# HookGuard"u8;

    // As git checks it out on Windows where no attribute says otherwise: it cannot run, and is not a hook to keep.
    private static ReadOnlySpan<byte> BeginningOnWindows => "#!/bin/sh\r\n# HookGuard"u8;

    private const string Tool = "'@HOOKGUARD@'";

    private const string Earlier = "$hooks-before-hookguard/";

    private const string Repository = "repository/";

    /// <summary>The script that all the others read: it finds the tool.</summary>
    public const string Runner = "hookguard.sh";

    /// <summary>The hook as it should stand in the folder where git looks for the hooks of this clone.</summary>
    public static byte[] For(Clone clone, string hook) =>
        clone.HasHooksIn(GlobalHooks.Folder) ? ForUser(hook) : Named(hook);

    public static byte[] Named(string hook) => Encoding.UTF8.GetBytes(Read(hook));

    /// <summary>A hook for all repositories of a user: the hook that runs first is the repository's own.</summary>
    public static byte[] ForUser(string hook) =>
        Encoding.UTF8.GetBytes(Read(hook).Replace(Earlier, $"$hooks/{Repository}", StringComparison.Ordinal));

    public static byte[] RunnerFor(Clone clone) => RunnerWith(clone.SharesHooks ? null : OwnExecutable.Path);

    /// <summary>
    /// What finds the tool. Without a path to it, it looks for the tool where it runs: on another machine that path is wrong.
    /// </summary>
    public static byte[] RunnerWith(string? tool) =>
        Encoding.UTF8.GetBytes(Read(Runner).Replace(Tool, Quote(tool), StringComparison.Ordinal));

    /// <summary>Where a hook for all repositories finds the script that runs the repository's own.</summary>
    public static string OfRepository(string hook) => Repository + hook;

    /// <summary>A hook that only runs the repository's own.</summary>
    public static byte[] PassingOn() => Encoding.UTF8.GetBytes(Read("repository-hook"));

    // A link is never a shim, and may point nowhere.
    public static bool IsAt(string path) =>
        new FileInfo(path).LinkTarget is null
        && (BoundedFile.StartsWith(path, Beginning) || BoundedFile.StartsWith(path, BeginningOnWindows));

    private static string Read(string name)
    {
        using var stream = typeof(Shim).Assembly.GetManifestResourceStream($"hooks/{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    // A shell on Windows takes both kinds of slash, but a backslash is easily lost on the way.
    private static string Quote(string? path) =>
        path is null ? "''" : $"'{path.Replace('\\', '/').Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
