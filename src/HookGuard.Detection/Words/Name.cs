namespace HookGuard.Detection.Words;

/// <summary>What the name of a value says about it.</summary>
internal readonly record struct Name(WordClass Senses, bool SaysNoCredential, bool IsEventsKey)
{
    private const int MostWords = 16;
    private const int LongestHalf = 12;

    public static Name None => default;

    public bool IsEmpty => Senses == WordClass.None;

    public bool IsPagerDuty => Has(WordClass.PagerDuty);

    /// <summary>Says PagerDuty, or abbreviates it beside a word that says credential.</summary>
    public bool MeansPagerDuty =>
        IsPagerDuty
        || (Has(WordClass.MaybePagerDuty) && HasAny(WordClass.Credential | WordClass.Events | WordClass.Api));

    public bool MeansRundeck => Has(WordClass.Rundeck) || (Has(WordClass.MaybeRundeck) && HasAny(WordClass.Credential));

    public bool IsCredential => HasAny(WordClass.Credential) && !SaysNoCredential;

    /// <summary>Made of words that say what kind of credential it is, and of none that says whose.</summary>
    public bool IsGenericCredential =>
        IsCredential && !HasAny(WordClass.Unknown | WordClass.Vendor | WordClass.Record | WordClass.OtherKey);

    /// <summary>Made of words that are known, of which none says whose the value is, nor that it is no credential.</summary>
    public bool IsPlain =>
        !IsEmpty
        && !SaysNoCredential
        && !HasAny(WordClass.Unknown | WordClass.Vendor | WordClass.Record | WordClass.Identifier | WordClass.OtherKey);

    /// <summary>What web frameworks call their own: <c>SECRET_KEY</c>.</summary>
    public bool IsFrameworkSecret =>
        Has(WordClass.Secret | WordClass.Key)
        && (Senses & ~(WordClass.Secret | WordClass.Key | WordClass.Filler | WordClass.Value)) == 0;

    public bool IsFiller => (Senses & ~(WordClass.Filler | WordClass.Type | WordClass.Value | WordClass.Label)) == 0;

    public bool Has(WordClass all) => (Senses & all) == all;

    public bool HasAny(WordClass any) => (Senses & any) != 0;

    /// <summary>Reads the words of a name.</summary>
    public static Name Read(ReadOnlySpan<char> name)
    {
        var senses = WordClass.None;
        var previous = WordClass.None;
        var head = WordClass.None;
        var isEventsKey = false;
        var keyOfRecord = false;
        var isSettled = false;
        ReadOnlySpan<char> previousWord = default;
        var words = 0;
        foreach (var word in new NameWords(name))
        {
            if (++words > MostWords)
            {
                break;
            }

            var sense = Look(previousWord, word);
            senses |= sense;
            if ((sense & WordClass.Credential) != 0)
            {
                isEventsKey |=
                    (sense & (WordClass.Key | WordClass.Token | WordClass.Secret)) != 0
                    && ((previous | sense) & WordClass.Events) != 0;
                // "hmac_secret" makes digests and is none.
                var of = (previous & WordClass.Signing) != 0 ? sense : previous | sense;
                keyOfRecord = (of & (WordClass.Record | WordClass.Identifier | WordClass.OtherKey)) != 0;
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

        var saysNo =
            (head & WordClass.Identifier) != 0
            || ((head & WordClass.Credential) != 0 && keyOfRecord)
            || (
                (
                    (head & WordClass.Record) != 0
                    || (previous & (WordClass.OtherKey | WordClass.Caller)) == WordClass.OtherKey
                )
                && (senses & WordClass.Credential) == 0
            );
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
