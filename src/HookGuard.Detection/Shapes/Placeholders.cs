using System.Collections.Frozen;
using HookGuard.Detection.Names;

namespace HookGuard.Detection.Shapes;

/// <summary>
/// Values that people write where a real one would go. Only whole words and long patterns count: short ones stand in one of
/// some thousand random values too.
/// </summary>
internal static class Placeholders
{
    private const int ShortestWord = 4;
    private const int LongestRow = 6;
    private const int MostNamedLetters = 7;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new[]
    {
        "example",
        "examples",
        "sample",
        "dummy",
        "changeme",
        "redacted",
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
        HasFewCharacters(value)
        || IsRepeated(value)
        || IsSequence(value, 1)
        || IsSequence(value, 2)
        || HasRow(value)
        || Alternates(value);

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

            letters = word.Length >= 3 && Vocabulary.TryLook(word, out _) ? letters + word.Length : 0;
            if (letters > MostNamedLetters)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Random hexadecimal digits of this length hold a dozen different ones.</summary>
    private static bool HasFewCharacters(ReadOnlySpan<char> value)
    {
        UInt128 seen = 0;
        foreach (var c in value)
        {
            seen |= (UInt128)1 << (c & 127);
        }

        return UInt128.PopCount(seen) <= 7;
    }

    private static bool IsRepeated(ReadOnlySpan<char> value)
    {
        for (var period = 1; period <= value.Length / 2; period++)
        {
            if (value[period..].SequenceEqual(value[..^period]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether half of the characters follow, by one or by none, the one that stands that many places before.</summary>
    private static bool IsSequence(ReadOnlySpan<char> value, int stride)
    {
        var steps = 0;
        for (var i = stride; i < value.Length; i++)
        {
            steps += Follows(value[i - stride], value[i]) || value[i] == value[i - stride] ? 1 : 0;
        }

        return steps * 2 > value.Length;
    }

    /// <summary>A long row of equal characters, or of characters in their order.</summary>
    private static bool HasRow(ReadOnlySpan<char> value)
    {
        var (equal, ordered) = (1, 1);
        for (var i = 1; i < value.Length; i++)
        {
            equal = value[i] == value[i - 1] ? equal + 1 : 1;
            ordered = Follows(value[i - 1], value[i]) ? ordered + 1 : 1;
            if (Math.Max(equal, ordered) > LongestRow)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Follows(char first, char second) =>
        second - first == 1 || (first == '9' && second is '0' or 'a' or 'A');

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
