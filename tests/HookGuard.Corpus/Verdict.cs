namespace HookGuard.Corpus;

/// <summary>What is expected of a template; the name of its top folder.</summary>
public enum Verdict
{
    /// <summary>Each credential in it is found, and nothing else is.</summary>
    Found,

    /// <summary>Nothing is reported.</summary>
    Clean,

    /// <summary>Nothing blocks; a hint is fine.</summary>
    Doubtful,
}
