using HookGuard.FileSystem;

namespace HookGuard.Files;

/// <summary>Memory that one thread reads file after file into, so that a big tree costs no more than its biggest file.</summary>
internal sealed class FileBuffer
{
    private const int Kept = 16 << 20;

    private byte[] buffer = new byte[1 << 16];

    /// <summary>The content of a file, until the next one is read.</summary>
    public ReadOnlyMemory<byte> Read(string path)
    {
        using var file = BoundedFile.Open(path);
        return Read(RandomAccess.GetLength(file), filled => RandomAccess.Read(file, buffer.AsSpan(filled), filled));
    }

    /// <summary>All that a stream still gives, until the next content is read.</summary>
    /// <param name="content">Read to its end.</param>
    /// <param name="length">How much it says that it is.</param>
    public ReadOnlyMemory<byte> Read(Stream content, long length) =>
        Read(length, filled => content.Read(buffer.AsSpan(filled)));

    private ReadOnlyMemory<byte> Read(long length, Func<int, int> readAt)
    {
        Resize(checked((int)length + 1));
        var filled = 0;
        // A file may grow while it is read, and what the kernel makes up does not say how long it is.
        while (readAt(filled) is var read and > 0)
        {
            filled += read;
            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, checked(filled * 2));
            }
        }

        return buffer.AsMemory(0, filled);
    }

    private void Resize(int needed)
    {
        if (buffer.Length < needed || buffer.Length > Math.Max(Kept, needed))
        {
            buffer = new byte[Math.Max(needed, 1 << 16)];
        }
    }
}
