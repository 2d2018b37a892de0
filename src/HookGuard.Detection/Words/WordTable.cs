using System.Collections.Frozen;
using System.Numerics;
using System.Text;

namespace HookGuard.Detection.Words;

/// <summary>
/// Words and what they say, in any case. Most of what is asked for is no word at all, and the lengths that words with the same
/// first two letters have say so faster than a hash.
/// </summary>
internal sealed class WordTable
{
    private const int LetterBits = 5;
    private const int LetterMask = (1 << LetterBits) - 1;

    private readonly uint[] lengths = new uint[1 << (2 * LetterBits)];
    private readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> all;

    // Hashing without regard to case is far faster where no word needs more than ASCII.
    private readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> ascii;

    public WordTable(Dictionary<string, WordClass> words)
    {
        all = Freeze(words);
        ascii = Freeze(words.Where(static word => Ascii.IsValid(word.Key)));
        foreach (var word in words.Keys.Where(static word => word.Length > 1))
        {
            lengths[IndexOf(word)] |= BitOf(word.Length);
        }
    }

    public bool TryGet(ReadOnlySpan<char> word, out WordClass sense)
    {
        sense = default;
        return MayHold(word) && (Ascii.IsValid(word) ? ascii : all).TryGetValue(word, out sense);
    }

    /// <summary>The longest of the words that something may begin with, no longer than a limit; 0 where there is none.</summary>
    public int LongestStart(ReadOnlySpan<char> text, int limit)
    {
        if (limit < 2 || !IsAscii(text))
        {
            return Math.Max(limit, 0);
        }

        var fitting = lengths[IndexOf(text)] & (BitOf(limit + 1) - 1);
        return fitting == 0 ? 0 : BitOperations.Log2(fitting);
    }

    private bool MayHold(ReadOnlySpan<char> word) =>
        word.Length < 2 || !IsAscii(word) || (lengths[IndexOf(word)] & BitOf(word.Length)) != 0;

    private static bool IsAscii(ReadOnlySpan<char> word) => char.IsAscii(word[0]) && char.IsAscii(word[1]);

    private static int IndexOf(ReadOnlySpan<char> word) =>
        ((word[0] & LetterMask) << LetterBits) | (word[1] & LetterMask);

    private static uint BitOf(int length) => 1u << Math.Min(length, 31);

    private static FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Freeze(
        IEnumerable<KeyValuePair<string, WordClass>> words
    ) => words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
