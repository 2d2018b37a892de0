using System.Security.Cryptography;

namespace HookGuard.Tests.Installation;

/// <summary>Every file below a folder, with its mode and content, as lines that can be compared.</summary>
internal static class Snapshot
{
    public static IReadOnlyList<string> Of(string folder) =>
        [
            .. new DirectoryInfo(folder)
                .EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
                .Select(entry =>
                    $"{Path.GetRelativePath(folder, entry.FullName)} {entry.UnixFileMode} {Content(entry)}"
                )
                .Order(StringComparer.Ordinal),
        ];

    private static string Content(FileSystemInfo entry) =>
        entry.LinkTarget
        ?? (entry is FileInfo file ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file.FullName))) : "folder");
}
