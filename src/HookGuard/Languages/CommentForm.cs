namespace HookGuard.Languages;

/// <summary>One way in which a language writes comments.</summary>
internal sealed record CommentForm(string Open, string? Close = null) : Form(Open, Close)
{
    /// <summary>Whether a comment within it has to close before it does.</summary>
    public bool Nests { get; init; }

    /// <summary>What ends a comment of one line before the line does.</summary>
    public string? CutBy { get; init; }
}
