namespace HookGuard.Detection.Words;

/// <summary>What the name of a value says about it.</summary>
internal readonly record struct Name(WordClass Senses, bool SaysNoCredential, bool IsEventsKey)
{
    private const int MostWords = 16;

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
        var read = default(WordsRead);
        var words = 0;
        foreach (var word in new NameWords(name))
        {
            if (++words > MostWords)
            {
                break;
            }

            read.Add(word);
        }

        return read.ToName();
    }
}
