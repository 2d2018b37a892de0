namespace HookGuard.Languages;

/// <summary>A part of a file in another language, which ends at its closing sign whatever that language makes of it.</summary>
/// <param name="Open">How it opens.</param>
/// <param name="Close">How it closes.</param>
/// <param name="Code">The language in between; one without comments where it is plain text.</param>
internal sealed record Embedding(string Open, string Close, Language Code)
{
    /// <summary>Whether <see cref="Open"/> begins a tag, at the end of which the other language begins.</summary>
    public bool IsTag { get; init; }
}
