namespace HookGuard.Languages;

/// <summary>A literal that the lexer is in, or code within one.</summary>
internal struct Frame
{
    /// <summary>The language of the code around it.</summary>
    public required Language Around { get; init; }

    /// <summary>The literal; null for code.</summary>
    public StringForm? Form { get; init; }

    public required int Start { get; init; }

    /// <summary>Where its opening sign ends.</summary>
    public int ContentStart { get; init; }

    public required string? Close { get; set; }

    /// <summary>The bracket that opens one more level of it, where there is one.</summary>
    public char Bracket { get; set; }

    /// <summary>How many of these levels are open.</summary>
    public int Depth { get; set; }

    /// <summary>How many delimited parts are still to come.</summary>
    public int Parts { get; set; }

    /// <summary>Whether it is between the square brackets of a pattern.</summary>
    public bool InClass { get; set; }
}
