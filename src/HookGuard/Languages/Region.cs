namespace HookGuard.Languages;

/// <summary>A part of a file: a comment, a literal, or code within one.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins, opening sign included.</param>
/// <param name="End">Where it ends, closing sign included.</param>
/// <param name="ContentEnd">Where its closing sign begins.</param>
internal readonly record struct Region(RegionKind Kind, int Start, int End, int ContentEnd)
{
    public Region(RegionKind kind, int start, int end)
        : this(kind, start, end, end) { }

    /// <summary>How a literal is written; null for one that lines delimit, such as a here-document.</summary>
    public StringForm? Form { get; init; }

    /// <summary>Where a literal's opening sign ends.</summary>
    public int ContentStart { get; init; }

    /// <summary>Whether a literal is a part of an element of markup.</summary>
    public bool IsInMarkup { get; init; }
}
