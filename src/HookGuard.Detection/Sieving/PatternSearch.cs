using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HookGuard.Detection.Sieving;

/// <summary>
/// Looks for many short patterns at once. Four bytes of each make its fingerprint; the fingerprints lie in eight buckets, one for each bit of a
/// byte, and two shuffles a place tell, for 32 offsets at a time, in which buckets a fingerprint could begin there.
/// Only there the patterns themselves are compared. The idea is that of the Teddy algorithm of Hyperscan.
/// </summary>
internal sealed class PatternSearch
{
    /// <summary>One for each bit of a byte.</summary>
    public const int MostGroups = 8;

    private const int Places = 4;
    private const int Step = 32;
    private const string CommonLetters = " etaoinsrglhdcumpf_y=.-/";

    private readonly Candidate[][] buckets;
    private readonly NibbleTable[] tables;

    /// <param name="groups">At most eight: the patterns that share a bucket.</param>
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
                .Select(place => new NibbleTable(buckets.Select(bucket => Union(bucket, place)))),
        ];
    }

    /// <summary>Says of a pattern that stands at an offset whether that ends the search.</summary>
    public delegate bool Confirm(ReadOnlySpan<byte> text, int at, int pattern);

    /// <summary>Whether one of the patterns stands in the text and is confirmed.</summary>
    public bool Any(ReadOnlySpan<byte> text, Confirm confirm)
    {
        ref var start = ref MemoryMarshal.GetReference(text);
        var at = 0;
        for (; at <= text.Length - Step - Places + 1; at += Step)
        {
            var found = Match(tables, ref Unsafe.Add(ref start, at));
            if (found != Vector256<byte>.Zero && AnyAt(text, at, found, confirm))
            {
                return true;
            }
        }

        // The rest is shorter than two steps; zeros take the place of what is not there.
        Span<byte> rest = stackalloc byte[(2 * Step) + Places - 1];
        rest.Clear();
        text[at..].CopyTo(rest);
        return AnyAt(text, at, Match(tables, ref rest[0]), confirm)
            || AnyAt(text, at + Step, Match(tables, ref rest[Step]), confirm);
    }

    /// <summary>For each of 32 offsets, the buckets of which a fingerprint may stand there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Match(ReadOnlySpan<NibbleTable> tables, ref byte start) =>
        tables[0].Match(ref start, 0)
        & tables[1].Match(ref start, 1)
        & tables[2].Match(ref start, 2)
        & tables[3].Match(ref start, 3);

    private bool AnyAt(ReadOnlySpan<byte> text, int block, Vector256<byte> found, Confirm confirm)
    {
        var offsets = ~Vector256.Equals(found, Vector256<byte>.Zero).ExtractMostSignificantBits();
        for (; offsets != 0; offsets &= offsets - 1)
        {
            var offset = BitOperations.TrailingZeroCount(offsets);
            for (uint bits = found[offset]; bits != 0; bits &= bits - 1)
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

    private static string? Union(Candidate[] bucket, int place)
    {
        var allowed = bucket.Select(candidate => candidate.Pattern[candidate.Place + place]).ToArray();
        return allowed.Contains(null) ? null : string.Concat(allowed);
    }

    private static int RarestPlace(BytePattern pattern) =>
        Enumerable.Range(0, Math.Max(1, pattern.Length - Places + 1)).MinBy(start => Commonness(pattern, start));

    private static int Commonness(BytePattern pattern, int start) =>
        Enumerable
            .Range(start, Places)
            .Sum(place =>
                (pattern[place] ?? string.Empty).Select(Commonness).DefaultIfEmpty(CommonLetters.Length).Max()
            );

    private static int Commonness(char letter)
    {
        var rank = CommonLetters.IndexOf(letter, StringComparison.OrdinalIgnoreCase);
        return rank < 0 ? 0 : CommonLetters.Length - rank;
    }

    private sealed record Candidate(BytePattern Pattern, int Index, int Place);
}
