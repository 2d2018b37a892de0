namespace HookGuard.Git.Storage;

/// <summary>The numbers of a pack, taken off the front of its bytes.</summary>
internal static class PackBytes
{
    private const int LongestNumber = 56;

    public static byte Next(ref ReadOnlySpan<byte> bytes) => Take(ref bytes, 1)[0];

    public static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> bytes, int count)
    {
        if (count > bytes.Length)
        {
            throw new InvalidDataException("it ends in the middle");
        }

        var taken = bytes[..count];
        bytes = bytes[count..];
        return taken;
    }

    /// <summary>Seven bits a byte, the lowest first, with the highest bit set on all but the last.</summary>
    /// <param name="bytes">What begins with the number.</param>
    /// <param name="number">The bits that are known already.</param>
    /// <param name="bits">How many they are.</param>
    public static long Number(ref ReadOnlySpan<byte> bytes, long number = 0, int bits = 0)
    {
        byte next;
        do
        {
            next = bits < LongestNumber ? Next(ref bytes) : throw new InvalidDataException("a number is too long");
            number |= (long)(next & 0x7F) << bits;
            bits += 7;
        } while (next >= 0x80);

        return number;
    }

    /// <summary>How far back the base of a delta begins: the highest bits first, and each further byte counts on from 128.</summary>
    public static long Distance(ref ReadOnlySpan<byte> bytes)
    {
        var next = Next(ref bytes);
        long distance = next & 0x7F;
        for (var bits = 7; next >= 0x80; bits += 7)
        {
            next = bits < LongestNumber ? Next(ref bytes) : throw new InvalidDataException("a number is too long");
            distance = ((distance + 1) << 7) | (uint)(next & 0x7F);
        }

        return distance;
    }
}
