namespace HookGuard.Detection.Sieving;

/// <summary>A short pattern over bytes: which ones may stand at each of its places.</summary>
internal sealed class BytePattern
{
    private readonly string[] places;

    // A bit for each byte of ASCII.
    private readonly UInt128[] allowed;

    private BytePattern(string[] places)
    {
        this.places = places;
        allowed =
        [
            .. places.Select(letters =>
                letters.Aggregate(UInt128.Zero, (bits, letter) => bits | (UInt128.One << letter))
            ),
        ];
    }

    public int Length => places.Length;

    /// <summary>What may stand at a place; null, for anything, beyond the pattern's end.</summary>
    public string? this[int place] => place < places.Length ? places[place] : null;

    /// <summary>A word in any case.</summary>
    public static BytePattern Word(string word) =>
        new([.. word.Select(letter => $"{char.ToLowerInvariant(letter)}{char.ToUpperInvariant(letter)}")]);

    /// <summary>One class of characters for each place.</summary>
    public static BytePattern Of(params string[] places) => new(places);

    public bool IsAt(ReadOnlySpan<byte> text, int at)
    {
        if (at < 0 || text.Length - at < places.Length)
        {
            return false;
        }

        for (var i = 0; i < places.Length; i++)
        {
            if (text[at + i] > 0x7F || ((allowed[i] >> text[at + i]) & 1) == 0)
            {
                return false;
            }
        }

        return true;
    }
}
