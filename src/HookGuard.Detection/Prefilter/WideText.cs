using System.Buffers.Binary;
using HookGuard.Detection.Decoding;

namespace HookGuard.Detection.Prefilter;

/// <summary>Brings wide text down to one byte for each character, so that the sieve need not know of encodings.</summary>
internal static class WideText
{
    // Ends every word, and is no letter of a credential.
    private const byte Other = 0xFF;

    // They are all alike: they divide a word that the reader sees whole.
    private static ReadOnlySpan<byte> SoftHyphen => "\u00ad"u8;

    /// <summary>Writes the characters of UTF-16 or UTF-32, of which those beyond ASCII become one and the same byte, invisible ones a soft hyphen.</summary>
    public static int ToAscii(ReadOnlySpan<byte> content, SourceEncoding encoding, Span<byte> narrow)
    {
        var width = encoding is SourceEncoding.Utf16LittleEndian or SourceEncoding.Utf16BigEndian ? 2 : 4;
        var last = encoding is SourceEncoding.Utf16BigEndian or SourceEncoding.Utf32BigEndian ? width - 1 : 0;
        var written = 0;
        for (; content.Length >= width; content = content[width..])
        {
            if (Invisible.Is(CodeOf(content, encoding)))
            {
                SoftHyphen.CopyTo(narrow[written..]);
                written += SoftHyphen.Length;
                continue;
            }

            var value = content[last];
            narrow[written++] =
                value < 0x80 && content[..width].Count((byte)0) >= (value == 0 ? width : width - 1) ? value : Other;
        }

        return written;
    }

    private static int CodeOf(ReadOnlySpan<byte> content, SourceEncoding encoding) =>
        encoding switch
        {
            SourceEncoding.Utf16LittleEndian => BinaryPrimitives.ReadUInt16LittleEndian(content),
            SourceEncoding.Utf16BigEndian => BinaryPrimitives.ReadUInt16BigEndian(content),
            SourceEncoding.Utf32LittleEndian => BinaryPrimitives.ReadInt32LittleEndian(content),
            _ => BinaryPrimitives.ReadInt32BigEndian(content),
        };

    /// <summary>
    /// Leaves out the NUL bytes that stand between the characters of wide strings in content that is not wide as a whole, as
    /// <see cref="WideCharacter"/> does.
    /// </summary>
    public static int DropNuls(ReadOnlySpan<byte> content, Span<byte> narrow)
    {
        var written = 0;
        while (!content.IsEmpty)
        {
            var nul = content.IndexOf((byte)0);
            var plain = nul < 0 ? content : content[..nul];
            plain.CopyTo(narrow[written..]);
            written += plain.Length;
            content = content[plain.Length..];
            var nuls = content.IndexOfAnyExcept((byte)0);
            nuls = nuls < 0 ? content.Length : nuls;
            if (nuls > 0 && !WideCharacter.MayHold(nuls))
            {
                narrow[written++] = 0;
            }

            content = content[nuls..];
        }

        return written;
    }

    /// <summary>Leaves out every NUL byte.</summary>
    public static int DropAllNuls(ReadOnlySpan<byte> content, Span<byte> narrow)
    {
        var written = 0;
        foreach (var value in content)
        {
            narrow[written] = value;
            written += value == 0 ? 0 : 1;
        }

        return written;
    }
}
