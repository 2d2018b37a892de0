using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HookGuard.Detection.Search;

/// <summary>A set of buckets for each byte, as the bits that its low and its high half have in common.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct NibbleTable
{
    private readonly Vector128<byte> low;
    private readonly Vector128<byte> high;

    /// <param name="sets">The characters of each bucket, at most eight; null for one that takes every byte.</param>
    public NibbleTable(IEnumerable<string?> sets)
    {
        Span<byte> lows = stackalloc byte[16];
        Span<byte> highs = stackalloc byte[16];
        byte bucket = 1;
        foreach (var set in sets)
        {
            for (var value = 0; value < 16 && set is null; value++)
            {
                lows[value] |= bucket;
                highs[value] |= bucket;
            }

            foreach (var letter in set ?? string.Empty)
            {
                lows[letter & 0xF] |= bucket;
                highs[letter >> 4] |= bucket;
            }

            bucket <<= 1;
        }

        low = Vector128.Create<byte>(lows);
        high = Vector128.Create<byte>(highs);
    }

    /// <summary>The sets of 16 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<byte> Match<TShuffle>(Nibbles bytes)
        where TShuffle : IByteLookup => TShuffle.Lookup(low, bytes.Low) & TShuffle.Lookup(high, bytes.High);
}
