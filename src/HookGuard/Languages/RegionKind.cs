namespace HookGuard.Languages;

/// <summary>What a part of a file is.</summary>
internal enum RegionKind
{
    Code,
    Comment,
    Literal,

    /// <summary>From an opening sign that nothing closes to the end of the file.</summary>
    Unclosed,

    /// <summary>A comment or a literal, and too little is known to say which.</summary>
    Doubtful,
}
