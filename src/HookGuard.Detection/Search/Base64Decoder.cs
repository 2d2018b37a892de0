using System.Numerics;
using System.Text.Unicode;

namespace HookGuard.Detection.Search;

/// <summary>Decodes base64 line by line, in either alphabet, padded or not, as long as it is text.</summary>
internal ref struct Base64Decoder(int capacity)
{
    public const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_";

    private const byte LastOfUtf8 = 0xF4;
    private const int LongestCharacter = 4;

    // Random letters in a table cost a look-up each; told apart by their order, a wrong guess of the processor each.
    private static readonly byte[] Values = ValuesOf();

    private byte[] content = new byte[capacity];
    private int length;
    private int bits;
    private int count;

    // Where the last character begins that a line may have cut in two.
    private int whole;

    // Where the last line begins.
    private int last;

    public readonly ReadOnlySpan<byte> Content => content.AsSpan(0, length);

    /// <summary>Whether no character is cut in two at the end.</summary>
    public readonly bool IsWhole => whole == length;

    /// <summary>Whether letters begin text, which most identifiers, paths and hashes do not: rules of dashes and slashes show it in the first byte.</summary>
    public static bool BeginsText<T>(ReadOnlySpan<T> letters)
        where T : unmanaged, IBinaryInteger<T>
    {
        Span<byte> sample = stackalloc byte[letters.Length];
        var (bits, count) = (0, 0);
        var sampled = Decode(letters, sample, ref bits, ref count);
        return sampled > 0 && WholeLength(sample[..sampled]) >= 0;
    }

    /// <summary>Adds a line; false, and nothing is added, where that is no text.</summary>
    public bool Add<T>(ReadOnlySpan<T> line)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (content.Length - length < line.Length)
        {
            Array.Resize(ref content, Math.Max(length + line.Length, 2 * content.Length));
        }

        var (nextBits, nextCount) = (bits, count);
        var added = Decode(line, content.AsSpan(length), ref nextBits, ref nextCount);
        var valid = added > 0 ? WholeLength(content.AsSpan(whole, length + added - whole)) : -1;
        if (valid < 0)
        {
            return false;
        }

        (bits, count, length, last, whole) = (nextBits, nextCount, length + added, length, whole + valid);
        return true;
    }

    /// <summary>Takes the last line back, after which no other is added.</summary>
    public void RemoveLine() => (length, whole) = (last, Math.Min(whole, last));

    /// <summary>How long the content is; 0 where it is no text. UTF-16 has as many NULs as letters, which a line may cut.</summary>
    private static int Decode<T>(ReadOnlySpan<T> line, Span<byte> content, ref int bits, ref int count)
        where T : unmanaged, IBinaryInteger<T>
    {
        var (length, nuls) = (0, 0);
        foreach (var letter in line)
        {
            bits = (bits << 6) | Values[byte.CreateTruncating(letter)];
            if (count++ % 4 == 0)
            {
                continue;
            }

            var value = (byte)(bits >> (6 - (2 * ((count - 1) % 4))));
            if (IsNeverInText(value))
            {
                return 0;
            }

            nuls += value == 0 ? 1 : 0;
            content[length++] = value;
        }

        return nuls * 2 <= length + 1 ? length : 0;
    }

    private static bool IsNeverInText(byte value) =>
        value < ' ' ? value is not (0 or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f') : value > LastOfUtf8;

    /// <summary>How much of some UTF-8 is whole characters, of which a cut may have left one in parts at the end; -1 where it is no UTF-8.</summary>
    private static int WholeLength(ReadOnlySpan<byte> bytes)
    {
        for (var cut = 0; cut < LongestCharacter && cut <= bytes.Length; cut++)
        {
            if (Utf8.IsValid(bytes[..^cut]))
            {
                return bytes.Length - cut;
            }
        }

        return -1;
    }

    private static byte[] ValuesOf()
    {
        var values = new byte[byte.MaxValue + 1];
        for (var i = 0; i < Alphabet.Length; i++)
        {
            values[Alphabet[i]] = (byte)(i < 64 ? i : i - 2);
        }

        return values;
    }
}
