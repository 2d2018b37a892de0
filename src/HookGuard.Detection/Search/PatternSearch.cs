using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace HookGuard.Detection.Search;

/// <summary>
/// Looks for many short patterns at once. Four bytes of each make its fingerprint; the fingerprints lie in sixteen buckets, one for each bit of
/// two bytes, and four shuffles a place tell, for 16 offsets at a time, in which buckets a fingerprint could begin there.
/// Only there the patterns themselves are compared. The idea is that of the Teddy algorithm of Hyperscan.
/// </summary>
internal sealed class PatternSearch
{
    /// <summary>One for each bit of two bytes.</summary>
    public const int MostGroups = 16;

    private const int Places = 4;
    private const int Step = Nibbles.Length;
    private const string CommonLetters = " etaoinsrglhdcumpf_y=.-/";

    private static readonly byte[] Commonness = CommonnessOfLetters();

    private readonly Candidate[][] buckets;

    // For each place a table of the first eight buckets and one of the others.
    private readonly (NibbleTable First, NibbleTable Second)[] tables;

    /// <param name="groups">At most sixteen: the patterns that share a bucket.</param>
    public PatternSearch(IEnumerable<IEnumerable<BytePattern>> groups)
    {
        var index = 0;
        buckets =
        [
            .. groups.Select(group =>
                group.Select(pattern => new Candidate(pattern, index++, RarestPlace(pattern))).ToArray()
            ),
        ];
        tables =
        [
            .. Enumerable
                .Range(0, Places)
                .Select(place => (TableOf(buckets.Take(8), place), TableOf(buckets.Skip(8), place))),
        ];
    }

    /// <summary>Says of a pattern that stands at an offset whether that ends the search.</summary>
    public delegate bool Confirm(ReadOnlySpan<byte> text, int at, int pattern);

    /// <summary>Whether one of the patterns stands in the text and is confirmed.</summary>
    public bool Any(ReadOnlySpan<byte> text, Confirm confirm) => Any(text, 0, text.Length, confirm);

    /// <summary>The same for those patterns whose fingerprints begin in a part of the text.</summary>
    public bool Any(ReadOnlySpan<byte> text, int start, int end, Confirm confirm) =>
        Ssse3.IsSupported
            ? Any<IByteLookup.OfSsse3>(text, start, end, confirm)
            : Any<IByteLookup.OfAny>(text, start, end, confirm);

    // Compiled well at once: a process that lives for milliseconds has no time to find out that this is what it does.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Any<TShuffle>(ReadOnlySpan<byte> text, int start, int end, Confirm confirm)
        where TShuffle : IByteLookup
    {
        ref var origin = ref MemoryMarshal.GetReference(text);
        var at = start;
        for (; at < end && at <= text.Length - Step - Places + 1; at += Step)
        {
            var found = Match<TShuffle>(tables, ref Unsafe.Add(ref origin, at));
            if ((found.First | found.Second) != Vector128<byte>.Zero && AnyAt(text, at, found, confirm))
            {
                return true;
            }
        }

        return at < end && AnyInRest<TShuffle>(text, at, confirm);
    }

    /// <summary>The rest is shorter than two steps; zeros take the place of what is not there.</summary>
    private bool AnyInRest<TShuffle>(ReadOnlySpan<byte> text, int at, Confirm confirm)
        where TShuffle : IByteLookup
    {
        Span<byte> rest = stackalloc byte[(2 * Step) + Places - 1];
        rest.Clear();
        text[at..].CopyTo(rest);
        return AnyAt(text, at, Match<TShuffle>(tables, ref rest[0]), confirm)
            || AnyAt(text, at + Step, Match<TShuffle>(tables, ref rest[Step]), confirm);
    }

    /// <summary>For each of 16 offsets, the buckets of which a fingerprint may stand there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector128<byte> First, Vector128<byte> Second) Match<TShuffle>(
        (NibbleTable First, NibbleTable Second)[] tables,
        ref byte start
    )
        where TShuffle : IByteLookup
    {
        ref var table = ref MemoryMarshal.GetArrayDataReference(tables);
        var (first, second) = (Vector128<byte>.AllBitsSet, Vector128<byte>.AllBitsSet);
        Match<TShuffle>(ref table, ref start, 0, ref first, ref second);
        Match<TShuffle>(ref table, ref start, 1, ref first, ref second);
        Match<TShuffle>(ref table, ref start, 2, ref first, ref second);
        Match<TShuffle>(ref table, ref start, 3, ref first, ref second);
        return (first, second);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Match<TShuffle>(
        ref (NibbleTable First, NibbleTable Second) tables,
        ref byte start,
        int place,
        ref Vector128<byte> first,
        ref Vector128<byte> second
    )
        where TShuffle : IByteLookup
    {
        ref var table = ref Unsafe.Add(ref tables, place);
        var bytes = new Nibbles(ref start, (nuint)place);
        first &= table.First.Match<TShuffle>(bytes);
        second &= table.Second.Match<TShuffle>(bytes);
    }

    private bool AnyAt(
        ReadOnlySpan<byte> text,
        int block,
        (Vector128<byte> First, Vector128<byte> Second) found,
        Confirm confirm
    )
    {
        var offsets =
            0xFFFF & ~Vector128.Equals(found.First | found.Second, Vector128<byte>.Zero).ExtractMostSignificantBits();
        for (; offsets != 0; offsets &= offsets - 1)
        {
            var offset = BitOperations.TrailingZeroCount(offsets);
            for (var bits = found.First[offset] | ((uint)found.Second[offset] << 8); bits != 0; bits &= bits - 1)
            {
                foreach (var candidate in buckets[BitOperations.TrailingZeroCount(bits)])
                {
                    var at = block + offset - candidate.Place;
                    if (candidate.Pattern.IsAt(text, at) && confirm(text, at, candidate.Index))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static NibbleTable TableOf(IEnumerable<Candidate[]> buckets, int place) =>
        new(buckets.Select(bucket => Union(bucket, place)));

    private static string? Union(Candidate[] bucket, int place)
    {
        var allowed = bucket.Select(candidate => candidate.Pattern[candidate.Place + place]).ToArray();
        return allowed.Contains(null) ? null : string.Concat(allowed);
    }

    // Loops and a table, since this is done at each start.
    private static int RarestPlace(BytePattern pattern)
    {
        var (rarest, least) = (0, int.MaxValue);
        for (var start = 0; start == 0 || start + Places <= pattern.Length; start++)
        {
            var commonness = 0;
            for (var place = start; place < start + Places; place++)
            {
                commonness += CommonnessOf(pattern[place]);
            }

            (rarest, least) = commonness < least ? (start, commonness) : (rarest, least);
        }

        return rarest;
    }

    private static int CommonnessOf(string? letters)
    {
        var most = letters is null ? CommonLetters.Length : 0;
        foreach (var letter in letters ?? string.Empty)
        {
            most = Math.Max(most, Commonness[letter]);
        }

        return most;
    }

    private static byte[] CommonnessOfLetters()
    {
        var commonness = new byte[128];
        for (var rank = 0; rank < CommonLetters.Length; rank++)
        {
            commonness[CommonLetters[rank]] = commonness[char.ToUpperInvariant(CommonLetters[rank])] = (byte)(
                CommonLetters.Length - rank
            );
        }

        return commonness;
    }

    private sealed record Candidate(BytePattern Pattern, int Index, int Place);
}
