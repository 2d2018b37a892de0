using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace HookGuard.Detection.Search;

/// <summary>Finds runs of base64 letters that are long enough to hold a credential, 32 bytes or characters at a time.</summary>
internal static class Base64RunSearch
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
        Ssse3.IsSupported
            ? Next<byte, IByteLookup.OfSsse3>(text, from, end, Base64Runs.Shortest)
            : Next<byte, IByteLookup.OfAny>(text, from, end, Base64Runs.Shortest);

    /// <summary>The same of at least so many characters, from 17 up to 32; -1 where there is none.</summary>
    public static int Next(ReadOnlySpan<char> text, int from, int shortest) =>
        Ssse3.IsSupported
            ? Next<char, IByteLookup.OfSsse3>(text, from, text.Length, shortest)
            : Next<char, IByteLookup.OfAny>(text, from, text.Length, shortest);

    // As in the search for patterns.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Next<T, TShuffle>(ReadOnlySpan<T> text, int from, int end, int shortest)
        where T : unmanaged
        where TShuffle : IByteLookup
    {
        ref var start = ref MemoryMarshal.GetReference(text);
        var before = 0UL;
        for (var at = from; at < text.Length && at < end + Step; at += Step)
        {
            var letters =
                at + Step <= text.Length
                    ? LettersOf<T, TShuffle>(ref Unsafe.Add(ref start, at))
                    : LettersOfRest<T, TShuffle>(text[at..]);
            var both = before | (letters << Step);
            var run = both & (both >> 1);
            run &= run >> 2;
            run &= run >> 4;
            run &= run >> 8;
            run &= run >> (shortest - 16);
            if (run != 0)
            {
                return at - Step + BitOperations.TrailingZeroCount(run);
            }

            before = letters;
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong LettersOf<T, TShuffle>(ref T start)
        where TShuffle : IByteLookup =>
        (uint)~(Others<T, TShuffle>(ref start, 0) | (Others<T, TShuffle>(ref start, Nibbles.Length) << Nibbles.Length));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Others<T, TShuffle>(ref T start, nuint offset)
        where TShuffle : IByteLookup
    {
        var nibbles =
            typeof(T) == typeof(byte)
                ? new Nibbles(ref Unsafe.As<T, byte>(ref start), offset)
                : new Nibbles(ref Unsafe.As<T, char>(ref start), offset);
        return Vector128.Equals(Letters.Match<TShuffle>(nibbles), Vector128<byte>.Zero).ExtractMostSignificantBits();
    }

    private static ulong LettersOfRest<T, TShuffle>(ReadOnlySpan<T> rest)
        where T : unmanaged
        where TShuffle : IByteLookup
    {
        Span<T> padded = stackalloc T[Step];
        padded.Clear();
        rest.CopyTo(padded);
        return LettersOf<T, TShuffle>(ref padded[0]);
    }
}
