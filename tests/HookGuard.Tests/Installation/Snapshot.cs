using System.Security.Cryptography;

namespace HookGuard.Tests.Installation;

/// <summary>Every file below a folder, with its mode and content, as lines that can be compared.</summary>
internal static class Snapshot
{
    /// <param name="folder">Where.</param>
    /// <param name="counts">Tells by its relative path whether an entry counts.</param>
    public static IReadOnlyList<string> Of(string folder, Func<string, bool>? counts = null) =>
        [
            .. new DirectoryInfo(folder)
                .EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
                .Select(entry => (Entry: entry, Path: Path.GetRelativePath(folder, entry.FullName)))
                .Where(one => counts?.Invoke(one.Path) != false)
                .Select(one => $"{one.Path} {one.Entry.UnixFileMode} {Content(one.Entry)}")
                .Order(StringComparer.Ordinal),
        ];

    private static string Content(FileSystemInfo entry) =>
        entry.LinkTarget
        ?? (entry is FileInfo file ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file.FullName))) : "folder");
}
