namespace HookGuard.Remediation.Fixing;

/// <summary>How a language writes strings and comments: all that is needed to find the literal that a value stands in.</summary>
internal sealed record LexicalSyntax
{
    /// <summary>Longer openings come first.</summary>
    public IReadOnlyList<StringForm> Strings { get; init; } = [];

    public IReadOnlyList<string> LineComments { get; init; } = [];

    public (string Open, string Close)? BlockComment { get; init; }

    /// <summary>How a here-document begins, such as <c>&lt;&lt;</c>; null where there are none.</summary>
    public string? HereDocument { get; init; }

    /// <summary>Whether a slash may open a pattern, in which quotes mean nothing.</summary>
    public bool HasPatterns { get; init; }

    /// <summary>Whether a quote that follows a letter is an ordinary character.</summary>
    public bool WordsHoldQuotes { get; init; }

    /// <summary>Whether a comment sign that follows anything but space is an ordinary character.</summary>
    public bool CommentsNeedSpace { get; init; }
}
