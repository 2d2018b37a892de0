using System.IO.Compression;

namespace HookGuard.Git.Objects;

/// <summary>Content whose length is known before it is inflated.</summary>
internal static class Inflated
{
    public static byte[] Read(ZLibStream inflated, long length)
    {
        var content = Allocate(length);
        inflated.ReadExactly(content);
        // The end has to be reached, because the checksum stands there.
        return inflated.ReadByte() < 0 ? content : throw new InvalidDataException("it is longer than it says");
    }

    public static byte[] Allocate(long length) =>
        length >= 0 && length <= Array.MaxLength
            ? GC.AllocateUninitializedArray<byte>((int)length)
            : throw new InvalidDataException("it is too long");
}
