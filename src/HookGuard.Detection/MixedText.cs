using System.Text;

namespace HookGuard.Detection;

/// <summary>
/// Reads UTF-16 and UTF-32 in which some of the bytes are ASCII or UTF-8: a shell appends to a file that PowerShell wrote, a byte order mark
/// is put in front of anything.
/// </summary>
internal static class MixedText
{
    // How many wide characters in a row have to be whole ASCII: together fewer than the shortest credential has, wherever it begins.
    private const int LeastOfUtf16 = 9;
    private const int LeastOfUtf32 = 4;

    // Enough to tell how wide text goes on behind an odd number of bytes.
    private const int Sample = 64;

    public static string Read(ReadOnlySpan<byte> bytes, Encoding wide, int width, bool isBigEndian)
    {
        var start = StartOfNarrow(bytes, width);
        if (start < 0)
        {
            return wide.GetString(bytes);
        }

        var text = new StringBuilder();
        for (; start >= 0; start = StartOfNarrow(bytes, width))
        {
            text.Append(wide.GetString(bytes[..start]));
            bytes = bytes[start..];
            var length = LengthOfNarrow(bytes);
            length -= Overrun(bytes, length, width, isBigEndian ? 0 : width - 1);
            text.Append(Encoding.UTF8.GetString(bytes[..length]));
            bytes = bytes[length..];
        }

        return text.Append(wide.GetString(bytes)).ToString();
    }

    private static int StartOfNarrow(ReadOnlySpan<byte> bytes, int width)
    {
        var least = width == 2 ? LeastOfUtf16 : LeastOfUtf32;
        var row = 0;
        for (var at = 0; at + width <= bytes.Length; at += width)
        {
            row = IsAscii(bytes.Slice(at, width)) ? row + 1 : 0;
            if (row == least)
            {
                return at - ((least - 1) * width);
            }
        }

        return -1;
    }

    private static bool IsAscii(ReadOnlySpan<byte> unit)
    {
        foreach (var value in unit)
        {
            if (!IsAscii(value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAscii(byte value) =>
        value is >= (byte)' ' and <= (byte)'~' or >= (byte)'\t' and <= (byte)'\r';

    private static int LengthOfNarrow(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        while (length < bytes.Length)
        {
            var character = 1;
            if (!IsAscii(bytes[length]))
            {
                Rune.DecodeFromUtf8(bytes[length..], out var rune, out character);
                if (bytes[length] < 0x80 || rune == Rune.ReplacementChar)
                {
                    break;
                }
            }

            length += character;
        }

        return length;
    }

    /// <summary>How many of the last bytes belong to the wide character that follows: as many as bring its NULs to their place.</summary>
    private static int Overrun(ReadOnlySpan<byte> bytes, int length, int width, int placeOfNul)
    {
        var (best, most) = (length == bytes.Length ? 0 : length % width, 0);
        for (var overrun = 0; overrun < width; overrun++)
        {
            var rest = bytes[(length - overrun)..];
            var nuls = 0;
            for (var at = placeOfNul; at < Math.Min(rest.Length, Sample); at += width)
            {
                nuls += rest[at] == 0 ? 1 : 0;
            }

            (best, most) = nuls > most ? (overrun, nuls) : (best, most);
        }

        return best;
    }
}
