using System.Buffers;
using System.Collections.Frozen;
using System.Numerics;
using HookGuard.Detection.Words;

namespace HookGuard.Detection.Candidates;

/// <summary>
/// Values that people write where a real one would go. Only whole words and long patterns count: short ones stand in one of
/// some thousand random values too.
/// </summary>
internal static class Placeholders
{
    private const int ShortestWord = 4;
    private const int ShortestKnown = 3;
    private const int LongestKnown = 16;
    private const int LongestRow = 6;
    private const int MostNamedLetters = 7;
    private const int MostOfFew = 7;

    private static readonly SearchValues<char> Letters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new[]
    {
        "example",
        "examples",
        "sample",
        "dummy",
        "fake",
        "changeme",
        "redacted",
        "removed",
        "revoked",
        "hookguard",
        "placeholder",
        "replace",
        "replaceme",
        "insert",
        "invalid",
        "foobar",
        "lorem",
        "masked",
        "hidden",
        "censored",
        "deadbeef",
        "notreal",
        "mysecret",
        "mytoken",
        "qwerty",
    }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the value holds a word that says it is none, names what it stands for, or is a pattern that no random source makes.</summary>
    public static bool Is(ReadOnlySpan<char> value) => IsNamed(value) || IsPattern(value);

    /// <summary>Whether the value is repeated, in sequence, or alternating.</summary>
    public static bool IsPattern(ReadOnlySpan<char> value) =>
        HasFewCharacters(value) || IsRepeated(value) || IsSequence(value) || Alternates(value);

    /// <summary>
    /// Whether all of the value is words, rows or a pattern. What stands in a part of it, random characters may hold as well: where the shape
    /// of a value, or its place, says what it is, only this counts.
    /// </summary>
    public static bool IsWhole(ReadOnlySpan<char> value) =>
        IsWholePattern(value) || AreWords(value, mayBeUnusual: false);

    /// <summary>The same, but that the words may hold pairs of letters that few words have.</summary>
    public static bool IsWordlike(ReadOnlySpan<char> value) =>
        IsWholePattern(value) || AreWords(value, mayBeUnusual: true);

    private static bool IsWholePattern(ReadOnlySpan<char> value) =>
        HasFewCharacters(value) || IsRepeated(value) || IsMostlySequence(value) || Alternates(value);

    /// <summary>Five in six of the letters are in known words, in rows, or in words that could be known; a number may follow.</summary>
    private static bool AreWords(ReadOnlySpan<char> value, bool mayBeUnusual)
    {
        var (letters, inWords, digits) = (0, 0, 0);
        foreach (var word in new NameWords(value))
        {
            var isWord = IsWord(word, mayBeUnusual);
            if (char.IsAsciiDigit(word[0]) && !isWord)
            {
                digits += word.Length;
                continue;
            }

            letters += word.Length;
            inWords += isWord ? word.Length : 0;
        }

        return digits * 4 <= value.Length && inWords * 6 >= letters * 5;
    }

    private static bool IsWord(ReadOnlySpan<char> word, bool mayBeUnusual) =>
        word.Length >= ShortestKnown
        && (
            Words.Contains(word)
            || Vocabulary.TryLook(word, out _)
            || IsRow(word)
            || (
                word.Length >= ShortestWord
                && !word.ContainsAnyExcept(Letters)
                && (mayBeUnusual ? Randomness.IsWord(word) : Randomness.IsPronounceable(word))
            )
        );

    private static bool IsRow(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (word[i] != word[i - 1] && !Follows(word[i - 1], word[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Words of the vocabulary in a row, as in <c>someRoutingKey4f…</c>, or a word such as <c>example</c>.</summary>
    private static bool IsNamed(ReadOnlySpan<char> value)
    {
        var letters = 0;
        foreach (var word in new NameWords(value))
        {
            if (
                word.Length >= ShortestWord
                && (Words.Contains(word) || (word.Length > ShortestWord && !word.ContainsAnyExcept('x', 'X')))
            )
            {
                return true;
            }

            var known = LengthOfKnown(word, isFirst: letters == 0);
            letters = known > 0 ? letters + known : 0;
            if (letters > MostNamedLetters)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How much of a word is known; after another known one its beginning is enough, for random letters may run on from it.</summary>
    private static int LengthOfKnown(ReadOnlySpan<char> word, bool isFirst)
    {
        var shortest = isFirst ? word.Length : ShortestKnown;
        for (var length = Math.Min(word.Length, LongestKnown); length >= Math.Max(shortest, ShortestKnown); length--)
        {
            if (Vocabulary.TryLook(word[..length], out _))
            {
                return length;
            }
        }

        return 0;
    }

    /// <summary>Random hexadecimal digits of this length hold a dozen different ones.</summary>
    private static bool HasFewCharacters(ReadOnlySpan<char> value)
    {
        var (low, high) = (0UL, 0UL);
        foreach (var c in value)
        {
            var bit = 1UL << (c & 63);
            low |= c < 64 ? bit : 0;
            high |= c < 64 ? 0 : bit;
            if (BitOperations.PopCount(low) + BitOperations.PopCount(high) > MostOfFew)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsRepeated(ReadOnlySpan<char> value)
    {
        for (var period = 1; period <= value.Length / 2; period++)
        {
            if (value[period] == value[0] && value[period..].SequenceEqual(value[..^period]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether most of the characters are in sequence, or a long row of them is equal or in order.</summary>
    private static bool IsSequence(ReadOnlySpan<char> value) => HasLongRow(value) || IsMostlySequence(value);

    private static bool HasLongRow(ReadOnlySpan<char> value)
    {
        var (equal, ordered) = (1, 1);
        for (var i = 1; i < value.Length; i++)
        {
            equal = value[i] == value[i - 1] ? equal + 1 : 1;
            ordered = Follows(value[i - 1], value[i]) ? ordered + 1 : 1;
            if (equal > LongestRow || ordered > LongestRow)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether half of the characters follow, by one or by none, the one before or the one before that.</summary>
    private static bool IsMostlySequence(ReadOnlySpan<char> value)
    {
        var (steps, strides) = (0, 0);
        for (var i = 1; i < value.Length; i++)
        {
            steps += value[i] == value[i - 1] || Follows(value[i - 1], value[i]) ? 1 : 0;
            strides += i > 1 && (value[i] == value[i - 2] || Follows(value[i - 2], value[i])) ? 1 : 0;
        }

        return Math.Max(steps, strides) * 2 > value.Length;
    }

    private static bool Follows(char first, char second) =>
        second - first == 1 || (first == '9' && FollowsNine(second));

    private static bool FollowsNine(char second) => second is '0' or 'a' or 'A';

    /// <summary>Letter, digit, letter, digit to the end: typed by a person or written by a language model.</summary>
    private static bool Alternates(ReadOnlySpan<char> value)
    {
        for (var i = 1; i < value.Length; i++)
        {
            if (char.IsAsciiDigit(value[i]) == char.IsAsciiDigit(value[i - 1]) || !char.IsAsciiLetterOrDigit(value[i]))
            {
                return false;
            }
        }

        return true;
    }
}
