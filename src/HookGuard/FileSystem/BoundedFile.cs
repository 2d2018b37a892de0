using System.Text;
using Microsoft.Win32.SafeHandles;

namespace HookGuard.FileSystem;

/// <summary>
/// The one way to read a file: only what is a file by itself, so that no pipe and no device is waited for, and never more than a limit.
/// </summary>
internal static class BoundedFile
{
    /// <summary>More than any file that people write by hand.</summary>
    public const int DefaultLimit = 64 << 20;

    /// <summary>As much as fits into an array, for files whose size nobody has bounded.</summary>
    public static readonly int LargestLimit = Array.MaxLength - 1;

    /// <summary>The content; null where there is no file.</summary>
    /// <exception cref="GuardException">It is no file by itself, or too large.</exception>
    public static byte[]? TryRead(string path, int limit = DefaultLimit)
    {
        if (!Path.Exists(path))
        {
            return null;
        }

        if (Refusal(path) is { } reason)
        {
            throw Refused(path, reason);
        }

        using var file = TryOpen(path);
        return file is null ? null : Content(file, path, limit);
    }

    /// <summary>The same of a file that has to lie in a folder, whatever links lead to it.</summary>
    /// <param name="folder">The top of a repository.</param>
    /// <param name="path">Relative to the folder.</param>
    /// <param name="limit">The largest size that is read.</param>
    public static byte[]? TryReadIn(string folder, string path, int limit = DefaultLimit)
    {
        var (real, top) = (RealPath.Of(Path.GetFullPath(path, folder)), RealPath.Of(folder));
        return !RealPath.IsAtOrBelow(real, top) ? throw Refused(path, "is outside the repository")
            : !Path.Exists(real) ? null
            : Refusal(real) is { } reason ? throw Refused(path, reason)
            // Should a link have been put in its way by now, it is not followed.
            : new FileRoot(top).Read(real, limit);
    }

    /// <summary>The same of a file below a folder, with no link on the way.</summary>
    /// <param name="folder">Its own path may have links.</param>
    /// <param name="path">Relative to the folder, or in full.</param>
    /// <param name="limit">The largest size that is read.</param>
    public static byte[]? TryReadUnlinked(string folder, string path, int limit)
    {
        var full = Path.GetFullPath(path, folder);
        return new FileInfo(full).LinkTarget is not null ? throw Refused(path, "is a link, which is not followed")
            : !Path.Exists(full) ? null
            : Refusal(full) is { } reason ? throw Refused(path, reason)
            // Should a link have been put in its way by now, or lie in a folder, it is refused there.
            : new FileRoot(folder).Read(full, limit);
    }

    /// <summary>A text in UTF-8, line by line; null where there is no file.</summary>
    public static string[]? TryReadLines(string path) =>
        TryRead(path) is { } content
            ? Encoding.UTF8.GetString(content).TrimEnd('\n').ReplaceLineEndings("\n").Split('\n')
            : null;

    /// <summary>Opens a file for whoever reads parts of it. Links count; null where there is none.</summary>
    /// <exception cref="IOException">It is no file by itself.</exception>
    public static SafeFileHandle? TryOpen(string path)
    {
        var file = OpenFolder.OpenFile(path);
        if (file is null || OpenFolder.IsFile(file))
        {
            return file;
        }

        file.Dispose();
        throw new IOException("it is no file of the usual kind");
    }

    /// <exception cref="IOException">It is missing, or no file by itself.</exception>
    public static SafeFileHandle Open(string path) => TryOpen(path) ?? throw new FileNotFoundException();

    /// <summary>The same as a stream.</summary>
    public static FileStream? TryOpenStream(string path, int bufferSize = 4096) =>
        TryOpen(path) is { } file ? new FileStream(file, FileAccess.Read, bufferSize) : null;

    /// <summary>Opens what the user named, which may be a pipe on purpose.</summary>
    public static FileStream OpenNamed(string path) =>
#pragma warning disable RS0030 // Whoever names a pipe waits for it.
        new(path, FileMode.Open, FileAccess.Read);
#pragma warning restore RS0030

    /// <summary>Whether there is a file that begins like that.</summary>
    public static bool StartsWith(string path, ReadOnlySpan<byte> beginning)
    {
        if (!File.Exists(path) || Refusal(path) is not null)
        {
            return false;
        }

        using var file = TryOpen(path);
        var start = new byte[beginning.Length];
        return file is not null && RandomAccess.Read(file, start, 0) == start.Length && beginning.SequenceEqual(start);
    }

    /// <summary>Why a path is not opened; null for a file, by itself or behind links.</summary>
    public static string? Refusal(string path) =>
        RealPath.Of(path) is var real && Directory.Exists(real) ? "is a folder"
        // All that is special says that it has no length, and so do empty files and those that the kernel makes up.
        : new FileInfo(real).Length == 0 && FileKind.NameOfSpecial(real) is { } kind ? $"is {kind}"
        : null;

    /// <summary>All that is in an open file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">How it is named in a message.</param>
    /// <param name="limit">The largest size that is read.</param>
    public static byte[] Content(SafeFileHandle file, string path, int limit)
    {
        // A file may grow while it is read, and what the kernel makes up does not say how long it is.
        var length = RandomAccess.GetLength(file);
        var content = length > limit ? throw TooLarge(path, limit) : new byte[length + 1];
        var filled = 0;
        while (RandomAccess.Read(file, content.AsSpan(filled), filled) is var read and > 0)
        {
            filled += read;
            if (filled > limit)
            {
                throw TooLarge(path, limit);
            }

            if (filled == content.Length)
            {
                Array.Resize(ref content, (int)Math.Min(filled * 2L, Array.MaxLength));
            }
        }

        return content[..filled];
    }

    private static GuardException TooLarge(string path, int limit) =>
        Refused(path, $"is larger than {limit >> 20} MiB");

    public static GuardException Refused(string path, string reason) =>
        new(ExitCode.Incomplete, $"'{path}' {reason}", "Replace it with an ordinary file, or remove it.");
}
