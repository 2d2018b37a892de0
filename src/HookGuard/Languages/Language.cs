namespace HookGuard.Languages;

/// <summary>How a kind of file writes comments and literals: all that is needed to tell both from the rest.</summary>
internal sealed record Language
{
    /// <summary>A kind of file that has no comments.</summary>
    public static Language WithoutComments { get; } = new();

    /// <summary>Longer openings come first.</summary>
    public IReadOnlyList<CommentForm> Comments { get; init; } = [];

    /// <summary>Longer openings come first.</summary>
    public IReadOnlyList<StringForm> Strings { get; init; } = [];

    public HereDocument? HereDocument { get; init; }

    public IReadOnlyList<Embedding> Embeddings { get; init; } = [];

    /// <summary>What takes the meaning of the next character away outside of literals.</summary>
    public char? Escape { get; init; }

    /// <summary>A literal that a file of this language begins in, unless its first characters close it.</summary>
    public StringForm? BeginsIn { get; init; }

    /// <summary>What its indentation or its line starts mean.</summary>
    public Layout Layout { get; init; }

    /// <summary>Whether an element of markup may be an operand: JSX.</summary>
    public bool HasElements { get; init; }

    /// <summary>Another way to read such a file. A comment is only what both take for one.</summary>
    public Language? OrElse { get; init; }

    /// <summary>Whether a comment has to be a line of its own: behind a value it would be part of the value.</summary>
    public bool CommentsOwnLines => Comments is not [] && Comments.All(form => form.Opening is Opening.OwnLine);

    /// <summary>A comment with a text, fit to be behind a value, or alone on its line; null where there is none.</summary>
    public string? Comment(string text, bool isAlone) =>
        Comments.FirstOrDefault(form =>
            form.Opening != Opening.FirstColumn && (isAlone || form.Opening != Opening.OwnLine) && form.Fence is null
        )
            is { } form
            ? string.Join(' ', new[] { form.Open.TrimEnd(), text, form.Close }.OfType<string>())
            : null;
}
