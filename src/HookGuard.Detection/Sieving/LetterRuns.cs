using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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

    /// <summary>Where the next run begins, from the end of another one on; -1 where there is none.</summary>
    public static int Next(ReadOnlySpan<byte> text, int from)
    {
        ref var start = ref MemoryMarshal.GetReference(text);
        var before = 0UL;
        for (var at = from; at < text.Length; at += Step)
        {
            var letters =
                at + Step <= text.Length ? LettersOf(ref Unsafe.Add(ref start, at)) : LettersOfRest(text[at..]);
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

    private static ulong LettersOf(ref byte start) =>
        (uint)~Vector256.Equals(Letters.Match(ref start, 0), Vector256<byte>.Zero).ExtractMostSignificantBits();

    private static ulong LettersOfRest(ReadOnlySpan<byte> rest)
    {
        Span<byte> padded = stackalloc byte[Step];
        padded.Clear();
        rest.CopyTo(padded);
        return LettersOf(ref padded[0]);
    }
}
