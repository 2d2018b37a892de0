namespace HookGuard.Detection.Names;

/// <summary>What the name of a value says about it.</summary>
internal readonly record struct Name(Sense Senses, bool SaysNoCredential, bool IsEventsKey)
{
    private const int MostWords = 16;
    private const int LongestHalf = 12;

    public static Name None => default;

    public bool IsEmpty => Senses == Sense.None;

    public bool IsPagerDuty => Has(Sense.PagerDuty);

    /// <summary>Says PagerDuty, or abbreviates it beside a word that says credential.</summary>
    public bool MeansPagerDuty =>
        IsPagerDuty || (Has(Sense.MaybePagerDuty) && HasAny(Sense.Credential | Sense.Events | Sense.Api));

    public bool MeansRundeck => Has(Sense.Rundeck) || (Has(Sense.MaybeRundeck) && HasAny(Sense.Credential));

    public bool IsCredential => HasAny(Sense.Credential) && !SaysNoCredential;

    /// <summary>Made of words that say what kind of credential it is, and of none that says whose.</summary>
    public bool IsGenericCredential =>
        IsCredential && !HasAny(Sense.Unknown | Sense.Vendor | Sense.Record | Sense.OtherKey);

    /// <summary>Made of words that are known, of which none says whose the value is, nor that it is no credential.</summary>
    public bool IsPlain =>
        !IsEmpty
        && !SaysNoCredential
        && !HasAny(Sense.Unknown | Sense.Vendor | Sense.Record | Sense.Identifier | Sense.OtherKey);

    /// <summary>What web frameworks call their own: <c>SECRET_KEY</c>.</summary>
    public bool IsFrameworkSecret =>
        Has(Sense.Secret | Sense.Key) && (Senses & ~(Sense.Secret | Sense.Key | Sense.Filler | Sense.Value)) == 0;

    public bool IsFiller => (Senses & ~(Sense.Filler | Sense.Type | Sense.Value | Sense.Label)) == 0;

    public bool Has(Sense all) => (Senses & all) == all;

    public bool HasAny(Sense any) => (Senses & any) != 0;

    /// <summary>Reads the words of a name.</summary>
    public static Name Read(ReadOnlySpan<char> name)
    {
        var senses = Sense.None;
        var previous = Sense.None;
        var head = Sense.None;
        var isEventsKey = false;
        var keyOfRecord = false;
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
            if ((sense & Sense.Credential) != 0)
            {
                isEventsKey |=
                    (sense & (Sense.Key | Sense.Token | Sense.Secret)) != 0 && ((previous | sense) & Sense.Events) != 0;
                // "hmac_secret" makes digests and is none.
                var of = (previous & Sense.Signing) != 0 ? sense : previous | sense;
                keyOfRecord = (of & (Sense.Record | Sense.Identifier | Sense.OtherKey)) != 0;
            }

            if ((sense & (Sense.Credential | Sense.Identifier | Sense.Record)) != 0)
            {
                head = sense;
            }

            previous = sense;
            previousWord = word;
        }

        var saysNo =
            (head & Sense.Identifier) != 0
            || ((head & Sense.Credential) != 0 && keyOfRecord)
            || (
                ((head & Sense.Record) != 0 || (previous & (Sense.OtherKey | Sense.Caller)) == Sense.OtherKey)
                && (senses & Sense.Credential) == 0
            );
        return new Name(senses, saysNo, isEventsKey && !saysNo);
    }

    /// <summary>What a word says, also together with the one before it: <c>pager duty</c>, <c>New Relic</c>, <c>OAuth</c>.</summary>
    private static Sense Look(ReadOnlySpan<char> previous, ReadOnlySpan<char> word)
    {
        if (previous.Length is > 0 and <= LongestHalf && word.Length <= LongestHalf)
        {
            Span<char> joined = stackalloc char[previous.Length + word.Length];
            previous.CopyTo(joined);
            word.CopyTo(joined[previous.Length..]);
            if (
                Vocabulary.TryLook(joined, out var sense)
                && (sense & (Sense.PagerDuty | Sense.Vendor | Sense.OAuth | Sense.Rundeck | Sense.OtherKey)) != 0
            )
            {
                return sense;
            }
        }

        return char.IsAsciiDigit(word[0]) || (word.Length == 1 && char.IsAscii(word[0]))
            ? Sense.Filler
            : Vocabulary.Look(word);
    }
}
