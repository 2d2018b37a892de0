namespace HookGuard.Languages;

/// <summary>How a language writes a literal that begins on the next line and ends with a line that holds a word of the author's choice.</summary>
internal sealed record HereDocument(string Open)
{
    /// <summary>The signs behind <see cref="Open"/> that let the last line be indented.</summary>
    public string Indented { get; init; } = "-~";

    /// <summary>Whether only tabs indent the last line.</summary>
    public bool TabsOnly { get; init; }

    /// <summary>Whether the last line may be indented without any sign, and go on behind the word.</summary>
    public bool EndsAtWord { get; init; }

    /// <summary>Whether blanks may be between the opening sign and the word.</summary>
    public bool TakesBlanks { get; init; }

    /// <summary>Whether the opening sign is an operator too, directly behind an operand.</summary>
    public bool IsOperatorToo { get; init; }
}
