namespace HookGuard.Policy;

/// <summary>How a kind of file writes comments and strings, as far as telling one from the other needs it.</summary>
internal sealed record CommentSyntax
{
    /// <summary>What begins a comment that ends with the line.</summary>
    public IReadOnlyList<string> Line { get; init; } = [];

    /// <summary>What begins and ends a comment of any length.</summary>
    public IReadOnlyList<(string Open, string Close)> Block { get; init; } = [];

    /// <summary>What begins and ends a string within a line.</summary>
    public string Quotes { get; init; } = "\"'";

    /// <summary>What begins and ends a string of several lines.</summary>
    public IReadOnlyList<string> LongQuotes { get; init; } = [];

    /// <summary>Whether a comment has to be a whole line: behind a value it would be part of the value.</summary>
    public bool WholeLine { get; init; }

    /// <summary>Whether there are comments at all.</summary>
    public bool Exists => Line.Count + Block.Count > 0;

    /// <summary>A comment of this syntax with a text, fit to stand behind a value; null where there is none.</summary>
    public string? Comment(string text) =>
        WholeLine ? null
        : Line is [var mark, ..] ? $"{mark.TrimEnd()} {text}"
        : Block is [var (open, close), ..] ? $"{open} {text} {close}"
        : null;
}
