using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace HookGuard.Images;

/// <summary>Tells how a content is packed from how it begins, never from what it is called.</summary>
internal static class Compressions
{
    private const int TarHeader = 512;

    /// <summary>The content, unpacked where it is in gzip.</summary>
    public static PeekableStream Open(Stream packed, out Compression packing)
    {
        var content = new PeekableStream(packed, TarHeader);
        packing = Of(content.Head);
        if (packing == Compression.Gzip)
        {
            content = new PeekableStream(new GZipStream(content, CompressionMode.Decompress), TarHeader);
            packing = Of(content.Head);
        }

        return content;
    }

    private static Compression Of(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0x1f, 0x8b, ..] => Compression.Gzip,
            [0x28, 0xb5, 0x2f, 0xfd, ..] => Compression.Zstandard,
            [0xfd, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] => Compression.Xz,
            [(byte)'B', (byte)'Z', (byte)'h', ..] => Compression.Bzip2,
            { Length: TarHeader } when IsTar(head) => Compression.Tar,
            _ => Compression.None,
        };

    // By its checksum, the sum of all bytes of the header with blanks in the checksum's own place. An empty archive is zeros.
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
        return !header.ContainsAnyExcept((byte)0)
            || int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                && written.All(digit => digit is >= '0' and <= '7')
                && Convert.ToInt32(written, 8) == sum;
    }
}
