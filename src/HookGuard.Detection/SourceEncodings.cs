using System.Text;
using System.Text.Unicode;

namespace HookGuard.Detection;

/// <summary>Tells how bytes are to be read, and reads them.</summary>
internal static class SourceEncodings
{
    // The distribution of NUL bytes shows within a few lines; what a longer look would catch is left to WideStrings.
    private const int Sample = 4096;

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];
    private static ReadOnlySpan<byte> Utf16LittleEndianMark => [0xFF, 0xFE];
    private static ReadOnlySpan<byte> Utf16BigEndianMark => [0xFE, 0xFF];
    private static ReadOnlySpan<byte> Utf32LittleEndianMark => [0xFF, 0xFE, 0, 0];
    private static ReadOnlySpan<byte> Utf32BigEndianMark => [0, 0, 0xFE, 0xFF];

    /// <summary>The encoding of some content, judged by its beginning, and the length of its byte order mark.</summary>
    public static SourceEncoding Detect(ReadOnlySpan<byte> bytes, out int markLength)
    {
        // UTF-32 first: its little-endian mark begins like that of UTF-16.
        ReadOnlySpan<SourceEncoding> marked =
        [
            SourceEncoding.Utf32LittleEndian,
            SourceEncoding.Utf32BigEndian,
            SourceEncoding.Utf16LittleEndian,
            SourceEncoding.Utf16BigEndian,
            SourceEncoding.Utf8,
        ];
        foreach (var encoding in marked)
        {
            var mark = MarkOf(encoding);
            if (bytes.StartsWith(mark) && !(encoding == SourceEncoding.Utf32LittleEndian && IsUtf32InOtherOrder(bytes)))
            {
                markLength = mark.Length;
                return FromContent(bytes[markLength..], encoding);
            }
        }

        markLength = 0;
        return FromNuls(bytes[..Math.Min(bytes.Length, Sample)]);
    }

    /// <summary>The encoding in which bytes are read that seem to be in one.</summary>
    public static SourceEncoding Of(ReadOnlySpan<byte> bytes, SourceEncoding encoding) =>
        encoding == SourceEncoding.Utf8 && !Utf8.IsValid(bytes) ? SourceEncoding.Latin1 : encoding;

    /// <summary>Reads bytes, without their mark, in an encoding. What is no valid UTF-8 is read as Latin-1.</summary>
    public static string Read(ReadOnlySpan<byte> bytes, ref SourceEncoding encoding)
    {
        encoding = Of(bytes, encoding);
        return encoding switch
        {
            SourceEncoding.Utf16LittleEndian or SourceEncoding.Utf16BigEndian => MixedText.Read(
                bytes,
                Of(encoding),
                width: 2,
                encoding == SourceEncoding.Utf16BigEndian
            ),
            SourceEncoding.Utf32LittleEndian or SourceEncoding.Utf32BigEndian => MixedText.Read(
                bytes,
                Of(encoding),
                width: 4,
                encoding == SourceEncoding.Utf32BigEndian
            ),
            _ => Of(encoding).GetString(bytes),
        };
    }

    /// <summary>The mark of UTF-16 before big-endian UTF-32 looks like the mark of little-endian UTF-32.</summary>
    private static bool IsUtf32InOtherOrder(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        return FromNuls(sample[Utf32LittleEndianMark.Length..]) != SourceEncoding.Utf32LittleEndian
            && FromNuls(sample[Utf16LittleEndianMark.Length..]) == SourceEncoding.Utf32BigEndian;
    }

    /// <summary>A mark may be wrong: the NUL bytes know better, and without any, valid UTF-8 is no wide text.</summary>
    private static SourceEncoding FromContent(ReadOnlySpan<byte> content, SourceEncoding marked)
    {
        var seen = FromNuls(content[..Math.Min(content.Length, Sample)]);
        return seen != SourceEncoding.Utf8 ? seen
            : !content.Contains((byte)0) && Utf8.IsValid(content) ? SourceEncoding.Utf8
            : marked;
    }

    private static ReadOnlySpan<byte> MarkOf(SourceEncoding encoding) =>
        encoding switch
        {
            SourceEncoding.Utf32LittleEndian => Utf32LittleEndianMark,
            SourceEncoding.Utf32BigEndian => Utf32BigEndianMark,
            SourceEncoding.Utf16LittleEndian => Utf16LittleEndianMark,
            SourceEncoding.Utf16BigEndian => Utf16BigEndianMark,
            _ => Utf8Mark,
        };

    /// <summary>Without a mark, the NUL bytes that stand beside ASCII characters tell the wide encodings apart.</summary>
    private static SourceEncoding FromNuls(ReadOnlySpan<byte> sample)
    {
        if (!sample.Contains((byte)0))
        {
            return SourceEncoding.Utf8;
        }

        Span<int> nuls = stackalloc int[4];
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] == 0)
            {
                nuls[i % 4]++;
            }
        }

        var (pairs, quads) = (sample.Length / 2, sample.Length / 4);
        if (quads > 0 && nuls[3] == quads && nuls[2] * 4 >= quads * 3 && nuls[0] * 4 < quads)
        {
            return SourceEncoding.Utf32LittleEndian;
        }

        if (quads > 0 && nuls[0] >= quads && nuls[1] * 4 >= quads * 3 && nuls[3] * 4 < quads)
        {
            return SourceEncoding.Utf32BigEndian;
        }

        var (even, odd) = (nuls[0] + nuls[2], nuls[1] + nuls[3]);
        return (IsWide(odd, even, pairs), IsWide(even, odd, pairs)) switch
        {
            (true, _) when HasNoControls(sample, 0) => SourceEncoding.Utf16LittleEndian,
            (_, true) when HasNoControls(sample, 1) => SourceEncoding.Utf16BigEndian,
            _ => SourceEncoding.Utf8,
        };
    }

    private static bool IsWide(int highNuls, int lowNuls, int pairs) => highNuls * 2 > pairs && lowNuls * 4 < highNuls;

    /// <summary>Binary tables of small numbers look wide, too, but are full of what would be control characters.</summary>
    private static bool HasNoControls(ReadOnlySpan<byte> sample, int low)
    {
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            if (
                sample[i + 1 - low] == 0
                && sample[i + low] is < (byte)' ' and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f')
            )
            {
                return false;
            }
        }

        return true;
    }

    public static Encoding Of(SourceEncoding encoding) =>
        encoding switch
        {
            SourceEncoding.Utf8 => Encoding.UTF8,
            SourceEncoding.Utf16LittleEndian => Encoding.Unicode,
            SourceEncoding.Utf16BigEndian => Encoding.BigEndianUnicode,
            SourceEncoding.Utf32LittleEndian => Encoding.UTF32,
            SourceEncoding.Utf32BigEndian => Utf32BigEndian,
            _ => Encoding.Latin1,
        };

    private static readonly UTF32Encoding Utf32BigEndian = new(bigEndian: true, byteOrderMark: false);
}
