namespace HookGuard.Detection.Words;

/// <summary>What the words of a name say together, one after the other.</summary>
internal ref struct WordsRead
{
    private const int LongestHalf = 12;

    private WordClass senses;
    private WordClass previous;
    private WordClass head;
    private bool isEventsKey;
    private bool isKeyOfRecord;
    private bool isSettled;
    private ReadOnlySpan<char> previousWord;

    public void Add(ReadOnlySpan<char> word)
    {
        var sense = Look(previousWord, word);
        senses |= sense;
        if ((sense & WordClass.Credential) != 0)
        {
            isEventsKey |=
                (sense & (WordClass.Key | WordClass.Token | WordClass.Secret)) != 0
                && ((previous | sense) & WordClass.Events) != 0;
            // "hmac_secret" makes digests and is none.
            var of = (previous & WordClass.Signing) != 0 ? sense : previous | sense;
            isKeyOfRecord = (of & (WordClass.Record | WordClass.Identifier | WordClass.OtherKey)) != 0;
        }

        // "the key for the build service": the rest says what the key is for.
        isSettled |= (head & WordClass.Credential) != 0 && IsPreposition(word);
        if ((sense & (WordClass.Credential | WordClass.Identifier | WordClass.Record)) != 0 && !isSettled)
        {
            head = sense;
        }

        previous = sense;
        previousWord = word;
    }

    public readonly Name ToName()
    {
        var isOfRecord = (head & WordClass.Credential) != 0 && isKeyOfRecord;
        var namesRecord =
            (head & WordClass.Record) != 0
            || (previous & (WordClass.OtherKey | WordClass.Caller)) == WordClass.OtherKey;
        var saysNo =
            (head & WordClass.Identifier) != 0 || isOfRecord || (namesRecord && (senses & WordClass.Credential) == 0);
        return new Name(senses, saysNo, isEventsKey && !saysNo);
    }

    private static bool IsPreposition(ReadOnlySpan<char> word) =>
        word is "for" or "of" or "in" or "on" or "from" or "to";

    /// <summary>What a word says, also together with the one before it: <c>pager duty</c>, <c>New Relic</c>, <c>OAuth</c>.</summary>
    private static WordClass Look(ReadOnlySpan<char> previous, ReadOnlySpan<char> word)
    {
        if (previous.Length is > 0 and <= LongestHalf && word.Length <= LongestHalf)
        {
            Span<char> joined = stackalloc char[previous.Length + word.Length];
            previous.CopyTo(joined);
            word.CopyTo(joined[previous.Length..]);
            if (
                Vocabulary.TryLook(joined, out var sense)
                && (
                    sense
                    & (
                        WordClass.PagerDuty
                        | WordClass.Vendor
                        | WordClass.OAuth
                        | WordClass.Rundeck
                        | WordClass.OtherKey
                    )
                ) != 0
            )
            {
                return sense;
            }
        }

        return char.IsAsciiDigit(word[0]) || (word.Length == 1 && char.IsAscii(word[0]))
            ? WordClass.Filler
            : Vocabulary.Look(word);
    }
}
