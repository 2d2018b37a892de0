using System.Text;
using HookGuard.FileSystem;

namespace HookGuard.Git.Storage;

/// <summary>Tells from the bytes of an index file, without parsing its entries, what would otherwise take a process to ask.</summary>
internal static class IndexFile
{
    private const int HeaderLength = 12;

    /// <summary>False only where the index surely has no such path at the root of the repository.</summary>
    public static bool MayHold(RepositoryPaths paths, string path)
    {
        using var index = BoundedFile.TryOpenStream(paths.IndexFile, bufferSize: 0);
        if (index is null)
        {
            return false;
        }

        Span<byte> header = stackalloc byte[HeaderLength];
        // Version 4 leaves out what a path has in common with the one before; a split index has most entries in another file.
        return index.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength
            || header[7] is not (2 or 3)
            || Directory.EnumerateFiles(paths.GitDirectory, "sharedindex.*").Any()
            || Contains(index, Encoding.UTF8.GetBytes(path));
    }

    private static bool Contains(FileStream index, ReadOnlySpan<byte> name)
    {
        // No more than the file and the end of it: each page that is cleared for nothing costs as much as reading it.
        var window = new byte[(int)Math.Min(64 * 1024, index.Length + name.Length)];
        var kept = 0;
        int read;
        while ((read = index.Read(window, kept, window.Length - kept)) > 0)
        {
            var filled = window.AsSpan(0, kept + read);
            if (filled.IndexOf(name) >= 0)
            {
                return true;
            }

            // The name may stand across two reads.
            kept = Math.Min(name.Length - 1, filled.Length);
            filled[^kept..].CopyTo(window);
        }

        return false;
    }
}
