using System.Globalization;
using System.IO.Compression;
using System.Text;
using SharpCompress.Compressors.BZip2;
using SharpCompress.Compressors.ZStandard;

namespace HookGuard.Archives;

/// <summary>Tells how a content is packed from how it begins, never from what it is called.</summary>
internal static class Compressions
{
    public const int TarHeader = 512;

    /// <summary>The content, unpacked once where it is compressed.</summary>
    public static PeekableStream Open(Stream packed, out Compression packing)
    {
        var content = new PeekableStream(packed, TarHeader);
        packing = Of(content.Head);
        if (TryUnpack(content, packing) is { } unpacked)
        {
            content = new PeekableStream(unpacked, TarHeader);
            packing = Of(content.Head);
        }

        return content;
    }

    /// <summary>What a compressed content unpacks to; null where it is none that is compressed as a whole.</summary>
    public static Stream? TryUnpack(Stream packed, Compression packing) =>
        packing switch
        {
            Compression.Gzip => new GZipStream(packed, CompressionMode.Decompress),
            Compression.Zstandard => new DecompressionStream(packed),
            Compression.Xz => new XzStreams(packed),
            Compression.Bzip2 => BZip2Stream.Create(
                packed,
                SharpCompress.Compressors.CompressionMode.Decompress,
                decompressConcatenated: true
            ),
            _ => null,
        };

    /// <summary>How a content is packed that begins like this; of a tar archive, that takes the whole first header.</summary>
    public static Compression OfWhole(ReadOnlySpan<byte> content) => Of(content[..Math.Min(content.Length, TarHeader)]);

    /// <summary>Whether a content begins as a tar archive without entries does. Only where one is expected: so do many other files.</summary>
    public static bool IsEndOfTar(ReadOnlySpan<byte> head) =>
        head.Length == TarHeader && !head.ContainsAnyExcept((byte)0);

    private static Compression Of(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0x1f, 0x8b, 8, ..] => Compression.Gzip,
            [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => Compression.Zip,
            [0x28, 0xb5, 0x2f, 0xfd, ..] => Compression.Zstandard,
            [0xfd, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] => Compression.Xz,
            [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', 0x31, 0x41, 0x59, 0x26, 0x53, 0x59, ..] =>
                Compression.Bzip2,
            { Length: TarHeader } when IsTar(head) => Compression.Tar,
            _ => Compression.None,
        };

    // By its checksum, the sum of all bytes of the header with blanks in the checksum's own place.
    private static bool IsTar(ReadOnlySpan<byte> header)
    {
        const int start = 148;
        const int length = 8;
        var sum = length * ' ';
        for (var at = 0; at < header.Length; at++)
        {
            sum += at is >= start and < start + length ? 0 : header[at];
        }

        var written = Encoding.ASCII.GetString(header.Slice(start, length)).Trim(' ', '\0');
        return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            && written.All(digit => digit is >= '0' and <= '7')
            && Convert.ToInt32(written, 8) == sum;
    }
}
