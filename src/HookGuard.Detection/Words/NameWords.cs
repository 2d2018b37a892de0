namespace HookGuard.Detection.Words;

/// <summary>
/// Splits a name into its words in any case style: <c>PAGERDUTY_API_KEY</c>, <c>pagerDutyApiKey</c>, <c>PagerDuty:APIKey</c>,
/// <c>pagerduty.com/api-key</c>, <c>Pager Duty API key</c>. Digits are words of their own, but for those of known words (<c>md5</c>).
/// </summary>
internal ref struct NameWords(ReadOnlySpan<char> name)
{
    private ReadOnlySpan<char> rest = name;

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly NameWords GetEnumerator() => this;

    public bool MoveNext()
    {
        var start = 0;
        while (start < rest.Length && !char.IsLetterOrDigit(rest[start]))
        {
            start++;
        }

        if (start == rest.Length)
        {
            return false;
        }

        var word = rest[start..];
        var length = LengthWithDigits(word);
        if (length == 0)
        {
            length = LengthOfWord(word);
        }

        Current = word[..length];
        rest = word[length..];
        return true;
    }

    /// <summary>Words such as <c>md5</c> and <c>sha256</c> would lose their sense without their digits.</summary>
    private static int LengthWithDigits(ReadOnlySpan<char> word)
    {
        var letters = 0;
        while (letters < word.Length && char.IsAsciiLetter(word[letters]))
        {
            letters++;
        }

        var length = letters;
        while (length < word.Length && char.IsAsciiDigit(word[length]))
        {
            length++;
        }

        return letters is >= 1 and <= 7 && length > letters && Vocabulary.Look(word[..length]) != WordClass.Unknown
            ? length
            : 0;
    }

    private static int LengthOfWord(ReadOnlySpan<char> word)
    {
        var length = 1;
        if (char.IsDigit(word[0]))
        {
            while (length < word.Length && char.IsDigit(word[length]))
            {
                length++;
            }

            return length;
        }

        if (char.IsUpper(word[0]))
        {
            while (length < word.Length && char.IsUpper(word[length]))
            {
                length++;
            }

            // The last capital of a row begins the next word: APIKey.
            if (length > 1 && length < word.Length && char.IsLower(word[length]))
            {
                return IsPlural(word, length) ? length + 1 : length - 1;
            }
        }

        while (length < word.Length && char.IsLetter(word[length]) && !char.IsUpper(word[length]))
        {
            length++;
        }

        return length;
    }

    /// <summary>The <c>s</c> of <c>APIs</c> and <c>IDs</c> begins no word.</summary>
    private static bool IsPlural(ReadOnlySpan<char> word, int capitals) =>
        word[capitals] == 's' && (capitals + 1 == word.Length || !char.IsLower(word[capitals + 1]));
}
