using System.IO.Compression;
using HookGuard.Changes;

namespace HookGuard.Git.Storage;

/// <summary>Content whose length is known before it is inflated.</summary>
internal static class Inflated
{
    public static byte[] Read(ZLibStream inflated, long length)
    {
        var content = GC.AllocateUninitializedArray<byte>(Length(length));
        Read(inflated, content);
        return content;
    }

    public static void Read(ZLibStream inflated, Span<byte> content)
    {
        inflated.ReadExactly(content);
        // The end has to be reached, because the checksum stands there.
        if (inflated.ReadByte() >= 0)
        {
            throw new InvalidDataException("it is longer than it says");
        }
    }

    public static int Length(long length) =>
        length < 0 ? throw new InvalidDataException("its length is no number")
        : length > Blob.LongestHeld ? throw new TooLargeException()
        : (int)length;
}
