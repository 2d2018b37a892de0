namespace HookGuard.FileSystem;

/// <summary>
/// Reads whole files that somebody else may have put there: only what is a file by itself, so that no pipe and no device is waited
/// for, and never more than a limit.
/// </summary>
internal static class BoundedFile
{
    /// <summary>More than any file that people write by hand.</summary>
    public const int DefaultLimit = 64 << 20;

    /// <summary>As much as fits into an array, for files whose size nobody has bounded.</summary>
    public static readonly int LargestLimit = Array.MaxLength - 1;

    /// <summary>The content; null where there is no file.</summary>
    /// <exception cref="GuardException">It is no file by itself, or too large.</exception>
    public static byte[]? TryRead(string path, int limit = DefaultLimit) =>
        !Path.Exists(path) ? null
        : Refusal(path) is { } reason ? throw Refused(path, reason)
        : ReadWithin(path, limit) ?? throw Refused(path, $"is larger than {limit >> 20} MiB");

    /// <summary>The same of a file that has to lie in a folder, whatever links lead to it.</summary>
    /// <param name="folder">The top of a repository.</param>
    /// <param name="path">Relative to the folder.</param>
    /// <param name="limit">The largest size that is read.</param>
    public static byte[]? TryReadIn(string folder, string path, int limit = DefaultLimit)
    {
        var full = Path.GetFullPath(path, folder);
        return !RealPath.IsAtOrBelow(RealPath.Of(full), RealPath.Of(folder))
            ? throw Refused(path, "lies outside of the repository")
            : TryRead(full, limit);
    }

    /// <summary>Whether there is a file that begins like that.</summary>
    public static bool StartsWith(string path, ReadOnlySpan<byte> beginning)
    {
        if (!File.Exists(path) || Refusal(path) is not null)
        {
            return false;
        }

        using var file = File.OpenHandle(path);
        var start = new byte[beginning.Length];
        return RandomAccess.Read(file, start, 0) == start.Length && beginning.SequenceEqual(start);
    }

    /// <summary>Why a path is not opened; null for a file, by itself or behind links.</summary>
    public static string? Refusal(string path) =>
        RealPath.Of(path) is var real && Directory.Exists(real) ? "is a folder"
        // All that is special says that it has no length, and so do empty files and those that the kernel makes up.
        : new FileInfo(real).Length == 0 && FileKind.NameOfSpecial(real) is { } kind ? $"is {kind}"
        : null;

    // A file may grow while it is read, and what the kernel makes up does not say how long it is.
    private static byte[]? ReadWithin(string path, int limit)
    {
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var length = RandomAccess.GetLength(file);
        if (length > limit)
        {
            return null;
        }

        var content = new byte[length + 1];
        var filled = 0;
        while (RandomAccess.Read(file, content.AsSpan(filled), filled) is var read and > 0)
        {
            filled += read;
            if (filled > limit)
            {
                return null;
            }

            if (filled == content.Length)
            {
                Array.Resize(ref content, filled * 2);
            }
        }

        return content[..filled];
    }

    private static GuardException Refused(string path, string reason) =>
        new(ExitCode.Incomplete, $"'{path}' {reason}", "Put a file of the usual kind there, or remove it.");
}
