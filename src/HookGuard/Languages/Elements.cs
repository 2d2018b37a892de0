namespace HookGuard.Languages;

/// <summary>The literals that an element of JSX is made of.</summary>
internal static class Elements
{
    public static StringForm Tag { get; } =
        new("<", ">")
        {
            Escape = null,
            Extent = Extent.Lines,
            Quotes = "\"'",
            Holes = [new("{")],
        };

    /// <summary>The text between two tags, which ends with the closing one.</summary>
    public static StringForm Content { get; } =
        new("", null)
        {
            Escape = null,
            Extent = Extent.Lines,
            Holes = [new("{")],
        };
}
