using System.Buffers.Binary;

namespace HookGuard.Detection.Search;

/// <summary>A short pattern over bytes: which ones may stand at each of its places.</summary>
internal sealed class BytePattern
{
    private readonly string[] places;

    // For each place a bit for each character of ASCII, in two halves.
    private readonly ulong[] allowed;

    // Of the first eight places what their characters have in common: which bits, and what these are.
    private readonly ulong commonBits;
    private readonly ulong common;

    private BytePattern(string[] places)
    {
        this.places = places;
        allowed = new ulong[2 * places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            foreach (var letter in places[i])
            {
                allowed[(2 * i) + (letter / 64)] |= 1UL << (letter % 64);
            }

            if (i < sizeof(ulong))
            {
                var bits = places[i].Aggregate(0xFF, (bits, letter) => bits & ~(letter ^ places[i][0]));
                commonBits |= (ulong)bits << (8 * i);
                common |= (ulong)(bits & places[i][0]) << (8 * i);
            }
        }
    }

    public int Length => places.Length;

    /// <summary>What may stand at a place; null, for anything, beyond the pattern's end.</summary>
    public string? this[int place] => place < places.Length ? places[place] : null;

    /// <summary>A word in any case.</summary>
    public static BytePattern Word(string word) =>
        new([.. word.Select(letter => new string([char.ToLowerInvariant(letter), char.ToUpperInvariant(letter)]))]);

    /// <summary>One class of characters for each place.</summary>
    public static BytePattern Of(params string[] places) => new(places);

    public bool IsAt(ReadOnlySpan<byte> text, int at)
    {
        if (at < 0 || text.Length - at < places.Length)
        {
            return false;
        }

        // One comparison tells nearly all apart.
        if (
            text.Length - at >= sizeof(ulong)
            && (BinaryPrimitives.ReadUInt64LittleEndian(text[at..]) & commonBits) != common
        )
        {
            return false;
        }

        for (var i = 0; i < places.Length; i++)
        {
            var value = text[at + i];
            if (value > 0x7F || ((allowed[(2 * i) + (value / 64)] >> (value % 64)) & 1) == 0)
            {
                return false;
            }
        }

        return true;
    }
}
