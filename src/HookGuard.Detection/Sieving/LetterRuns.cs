using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using HookGuard.Detection.Views;

namespace HookGuard.Detection.Sieving;

/// <summary>Finds runs of base64 letters that are long enough to hold a credential, 32 bytes at a time.</summary>
internal static class LetterRuns
{
    private const int Step = 32;

    // In sets that the halves of a byte tell exactly from everything else.
    private static readonly NibbleTable Letters = new([
        "+-/",
        "0123456789",
        "ABCDEFGHIJKLMNOabcdefghijklmno",
        "PQRSTUVWXYZpqrstuvwxyz",
        "_",
    ]);

    /// <summary>Where the next run begins, from the end of another one on; -1 where none begins before the end of a part.</summary>
    public static int Next(ReadOnlySpan<byte> text, int from, int end) =>
        Ssse3.IsSupported ? Next<IShuffle.OfSsse3>(text, from, end) : Next<IShuffle.OfAny>(text, from, end);

    // As in the search for patterns.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Next<TShuffle>(ReadOnlySpan<byte> text, int from, int end)
        where TShuffle : IShuffle
    {
        ref var start = ref MemoryMarshal.GetReference(text);
        var before = 0UL;
        for (var at = from; at < text.Length && at < end + Step; at += Step)
        {
            var letters =
                at + Step <= text.Length
                    ? LettersOf<TShuffle>(ref Unsafe.Add(ref start, at))
                    : LettersOfRest<TShuffle>(text[at..]);
            var both = before | (letters << Step);
            var run = both & (both >> 1);
            run &= run >> 2;
            run &= run >> 4;
            run &= run >> 8;
            run &= run >> (Base64Runs.Shortest - 16);
            if (run != 0)
            {
                return at - Step + BitOperations.TrailingZeroCount(run);
            }

            before = letters;
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong LettersOf<TShuffle>(ref byte start)
        where TShuffle : IShuffle =>
        (uint)~(Others<TShuffle>(ref start, 0) | (Others<TShuffle>(ref start, Nibbles.Length) << Nibbles.Length));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Others<TShuffle>(ref byte start, nuint offset)
        where TShuffle : IShuffle =>
        Vector128
            .Equals(Letters.Match<TShuffle>(new Nibbles(ref start, offset)), Vector128<byte>.Zero)
            .ExtractMostSignificantBits();

    private static ulong LettersOfRest<TShuffle>(ReadOnlySpan<byte> rest)
        where TShuffle : IShuffle
    {
        Span<byte> padded = stackalloc byte[Step];
        padded.Clear();
        rest.CopyTo(padded);
        return LettersOf<TShuffle>(ref padded[0]);
    }
}
