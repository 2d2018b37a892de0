using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace HookGuard.Detection.Sieving;

/// <summary>A set of buckets for each byte, as the bits that its low and its high half have in common.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct NibbleTable
{
    private readonly Vector256<byte> low;
    private readonly Vector256<byte> high;

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

        // Both lanes of a shuffle look up in their own half.
        low = Vector256.Create(Vector128.Create<byte>(lows), Vector128.Create<byte>(lows));
        high = Vector256.Create(Vector128.Create<byte>(highs), Vector128.Create<byte>(highs));
    }

    /// <summary>The sets of the 32 bytes at an offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<byte> Match(ref byte start, nuint offset)
    {
        var bytes = Vector256.LoadUnsafe(ref start, offset);
        return Look(low, bytes & Vector256.Create((byte)0xF)) & Look(high, bytes >>> 4);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Look(Vector256<byte> table, Vector256<byte> halves) =>
        Avx2.IsSupported
            ? Avx2.Shuffle(table, halves)
            : Vector256.Create(Look(table.GetLower(), halves.GetLower()), Look(table.GetUpper(), halves.GetUpper()));

    /// <summary>A native executable asks the processor for SSSE3 only where it is told to, and has no AVX2 at all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Look(Vector128<byte> table, Vector128<byte> halves) =>
        Ssse3.IsSupported ? Ssse3.Shuffle(table, halves) : Vector128.ShuffleNative(table, halves);
}
