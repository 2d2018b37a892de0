using System.Buffers;
using System.Numerics;
using System.Text;

namespace HookGuard.Detection.Search;

/// <summary>
/// Finds which of very many words a text contains, in one pass. The first two characters tell which lengths are possible, and a
/// table of the words decides. Case does not count.
/// </summary>
internal sealed class KeywordSearch
{
    private const int Buckets = 64;

    // The last bit stands for all greater lengths.
    private const int LongLength = 63;
    private const int PieceLength = 16 << 10;

    private readonly Dictionary<string, int> indexes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> byText;
    private readonly ulong[] lengths = new ulong[Buckets * Buckets];
    private readonly int[] longLengths;
    private readonly int longest;

    /// <param name="words">None of which is empty.</param>
    public KeywordSearch(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            indexes.TryAdd(word, indexes.Count);
        }

        byText = indexes.GetAlternateLookup<ReadOnlySpan<char>>();
        longest = indexes.Keys.Select(word => word.Length).DefaultIfEmpty().Max();
        longLengths = [.. indexes.Keys.Select(word => word.Length).Where(length => length >= LongLength).Distinct()];
        foreach (var word in indexes.Keys)
        {
            foreach (ref var mask in BucketsOf(word))
            {
                mask |= 1UL << Math.Min(word.Length, LongLength);
            }
        }
    }

    public int Count => indexes.Count;

    /// <summary>The number of a word, as it is found by.</summary>
    public int IndexOf(string word) => indexes[word];

    /// <summary>Whether one of the words, which are ASCII, begins in a part of some bytes.</summary>
    public bool Any(ReadOnlySpan<byte> text, int start, int end)
    {
        var characters = ArrayPool<char>.Shared.Rent(PieceLength + longest);
        try
        {
            for (var at = start; at < end; at += PieceLength)
            {
                var piece = text[at..Math.Min(text.Length, Math.Min(end, at + PieceLength) + longest - 1)];
                var length = Encoding.Latin1.GetChars(piece, characters);
                if (Find(characters.AsSpan(0, length), static _ => true))
                {
                    return true;
                }
            }

            return false;
        }
        finally
        {
            // Pooled arrays are handed on: nothing of the content may stay in one.
            ArrayPool<char>.Shared.Return(characters, clearArray: true);
        }
    }

    /// <summary>Hands on the number of each word in a text, again wherever it occurs, until that ends the search.</summary>
    /// <returns>Whether it was ended.</returns>
    public bool Find(ReadOnlySpan<char> text, Predicate<int> ends)
    {
        var second = text.IsEmpty ? 0 : BucketOf(text[0]);
        for (var at = 0; at < text.Length; at++)
        {
            var first = second;
            second = at + 1 < text.Length ? BucketOf(text[at + 1]) : 0;
            var mask = lengths[(first * Buckets) + second];
            if (mask != 0 && FindAt(text[at..], mask, ends))
            {
                return true;
            }
        }

        return false;
    }

    private bool FindAt(ReadOnlySpan<char> rest, ulong mask, Predicate<int> ends)
    {
        for (; mask != 0; mask &= mask - 1)
        {
            var length = BitOperations.TrailingZeroCount(mask);
            foreach (var possible in length < LongLength ? [length] : longLengths.AsSpan())
            {
                if (possible <= rest.Length && byText.TryGetValue(rest[..possible], out var index) && ends(index))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Where the words that begin so are told; a single character may be followed by any.</summary>
    private Span<ulong> BucketsOf(string word)
    {
        var first = BucketOf(word[0]) * Buckets;
        return word.Length == 1 ? lengths.AsSpan(first, Buckets) : lengths.AsSpan(first + BucketOf(word[1]), 1);
    }

    private static int BucketOf(char c) =>
        (char.IsAscii(c) ? (char.IsAsciiLetterLower(c) ? c & ~0x20 : c) : char.ToUpperInvariant(c)) % Buckets;
}
