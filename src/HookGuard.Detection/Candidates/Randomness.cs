using HookGuard.Detection.Words;

namespace HookGuard.Detection.Candidates;

/// <summary>
/// Tells random characters from identifiers and from made-up samples. Built so that next to no random value fails: it asks for
/// no digit and no entropy, which would cost up to one real key in five.
/// </summary>
internal static class Randomness
{
    /// <summary>Whether the characters are neither words nor a pattern that a person typed.</summary>
    public static bool LooksRandom(ReadOnlySpan<char> value) => !IsMadeOfWords(value) && !Placeholders.IsPattern(value);

    /// <summary>Whether small and capital letters both occur, as they do in all but one random value of ten thousand.</summary>
    public static bool HasBothCases(ReadOnlySpan<char> value) =>
        value.ContainsAnyInRange('a', 'z') && value.ContainsAnyInRange('A', 'Z');

    /// <summary>
    /// Whether the letters make words, as in <c>existingSubscription</c>: most of them in parts of several letters, which hold the
    /// pairs of letters that words do. Of random values, one in ten thousand does.
    /// </summary>
    public static bool IsMadeOfWords(ReadOnlySpan<char> value)
    {
        var digits = 0;
        foreach (var c in value)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        // Most random values end here, before anything is taken apart.
        if (digits * 4 >= value.Length)
        {
            return false;
        }

        var (parts, letters, inWords) = (0, 0, 0);
        for (var at = 0; at < value.Length; )
        {
            var part = value.Slice(at, LengthOfPart(value[at..]));
            at += part.Length;
            if (char.IsAsciiLetter(part[0]))
            {
                parts++;
                letters += part.Length;
                inWords += IsWord(part) ? part.Length : 0;
            }
        }

        // Rows of letters this long are words in any language: of 5,000 random values, fewer than one has them.
        return (digits == 0 && parts > 0 && letters >= parts * 5)
            || (letters >= parts * 3 && inWords * 10 >= letters * 7);
    }

    /// <summary>Whether every pair of letters is one that words have.</summary>
    public static bool IsPronounceable(ReadOnlySpan<char> letters) => RarePairs(letters) == 0;

    /// <summary>Whether more than two in five pairs of letters are rare in words: of 5,565 identifiers of this length, one has so many.</summary>
    public static bool IsUnpronounceable(ReadOnlySpan<char> value)
    {
        var (pairs, rare) = (0, 0);
        for (var at = 0; at < value.Length; )
        {
            var part = value.Slice(at, LengthOfPart(value[at..]));
            at += part.Length;
            if (char.IsAsciiLetter(part[0]))
            {
                pairs += part.Length - 1;
                rare += RarePairs(part);
            }
        }

        return rare * 5 > pairs * 2;
    }

    /// <summary>A row of capitals, of small letters after at most one capital, of digits, or a single sign.</summary>
    private static int LengthOfPart(ReadOnlySpan<char> value)
    {
        if (char.IsAsciiDigit(value[0]))
        {
            return Row(value, 0, '0', '9');
        }

        if (!char.IsAsciiLetter(value[0]))
        {
            return 1;
        }

        var capitals = Row(value, 0, 'A', 'Z');
        var end = Row(value, capitals, 'a', 'z');
        return capitals <= 1 ? end
            : end > capitals ? capitals - 1
            : capitals;
    }

    private static int Row(ReadOnlySpan<char> value, int start, char first, char last)
    {
        // Rows are short: a loop is faster than vectors.
        while (start < value.Length && char.IsBetween(value[start], first, last))
        {
            start++;
        }

        return start;
    }

    /// <summary>At least three letters, of whose pairs no more than one in five is rare.</summary>
    public static bool IsWord(ReadOnlySpan<char> part) =>
        part.Length >= 3 && (RarePairs(part) <= (part.Length - 1) / 5 || Vocabulary.Look(part) != WordClass.Unknown);

    private static int RarePairs(ReadOnlySpan<char> letters)
    {
        var rare = 0;
        for (var i = 1; i < letters.Length; i++)
        {
            rare += LetterPairs.AreCommon(letters[i - 1], letters[i]) ? 0 : 1;
        }

        return rare;
    }
}
