using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using HookGuard.Detection.Search;

namespace HookGuard.Detection.Decoding;

/// <summary>
/// Finds the places at which something encoded may begin, told by the character there and the one behind it, 16 places at a time. Most
/// quotes and equals signs are none. Finds some in vain.
/// </summary>
internal ref struct EscapeSearch(ReadOnlySpan<char> text)
{
    private const int Step = Nibbles.Length;

    // What stands at the place, and what may stand behind it: null for anything. Divided so that the halves of a byte tell each set from
    // most of what else stands there.
    private static readonly (string At, string? Behind)[] Marks =
    [
        ("\\<", null),
        ("\0`", null),
        ("%&+", "0123456789ABCDEFabcdefglnpqszZ#-"),
        ("=", "0123456789ue\r\n"),
        ("\"'^", "\t\n\v\f\r"),
        ("\"'", " +.&\"'"),
        ("\"'\e", "~^|\\_["),
        ("\"'", "<`;"),
    ];

    private static readonly NibbleTable At = new(Marks.Select(mark => mark.At));
    private static readonly NibbleTable Behind = new(Marks.Select(mark => mark.Behind));

    private readonly ReadOnlySpan<char> text = text;

    // Of the 16 places from here on, a bit for each that may be one.
    private int block = -Step;
    private uint places;

    /// <summary>The first place from an offset on, which may not be before the last one; -1 where there is none.</summary>
    public int Next(int from)
    {
        if (from >= block + Step)
        {
            block = from - Step;
            places = 0;
        }

        places &= uint.MaxValue << (from - block);
        return places != 0 || (Ssse3.IsSupported ? Find<IByteLookup.OfSsse3>() : Find<IByteLookup.OfAny>())
            ? block + BitOperations.TrailingZeroCount(places)
            : -1;
    }

    // As in the search for patterns.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Find<TShuffle>()
        where TShuffle : IByteLookup
    {
        ref var start = ref MemoryMarshal.GetReference(text);
        for (block += Step; block < text.Length; block += Step)
        {
            places =
                block + Step < text.Length
                    ? PlacesOf<TShuffle>(ref Unsafe.Add(ref start, block))
                    : PlacesOfRest<TShuffle>(text[block..]);
            if (places != 0)
            {
                return true;
            }
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint PlacesOf<TShuffle>(ref char start)
        where TShuffle : IByteLookup
    {
        var marks = At.Match<TShuffle>(new Nibbles(ref start, 0)) & Behind.Match<TShuffle>(new Nibbles(ref start, 1));
        return 0xFFFF & ~Vector128.Equals(marks, Vector128<byte>.Zero).ExtractMostSignificantBits();
    }

    // What is not there is no mark, and may stand behind one.
    private static uint PlacesOfRest<TShuffle>(ReadOnlySpan<char> rest)
        where TShuffle : IByteLookup
    {
        Span<char> padded = stackalloc char[Step + 1];
        padded.Fill(' ');
        rest.CopyTo(padded);
        return PlacesOf<TShuffle>(ref padded[0]);
    }
}
