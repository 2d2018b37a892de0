namespace HookGuard.Languages;

/// <summary>The forms of comments and literals that many languages share.</summary>
internal static class Forms
{
    public static CommentForm Slashes { get; } = new("//");

    public static CommentForm Hash { get; } = new("#");

    public static CommentForm HashAfterBlank { get; } = Hash with { Opening = Opening.AfterBlank };

    public static CommentForm Block { get; } = new("/*", "*/");

    public static CommentForm Nested { get; } = Block with { Nests = true };

    public static CommentForm Markup { get; } = new("<!--", "-->");

    public static StringForm Quotes { get; } = new("\"", "\"");

    public static StringForm Apostrophes { get; } = new("'", "'");

    public static StringForm LongQuotes { get; } = new("\"\"\"", "\"\"\"") { Extent = Extent.Lines };

    public static StringForm LongApostrophes { get; } = new("'''", "'''") { Extent = Extent.Lines };

    public static StringForm Character { get; } = new("'", "'") { IsCharacter = true };

    /// <summary>A string over lines, in which a backslash is an ordinary character.</summary>
    public static StringForm Raw(string quote) => new(quote, quote) { Escape = null, Extent = Extent.Lines };

    /// <summary>A string over lines, in which only a doubled quote means anything.</summary>
    public static StringForm Doubled(string quote, string prefix = "") =>
        Raw(quote) with
        {
            Open = prefix + quote,
            Escapes = [quote + quote],
        };

    public static StringForm Over(this StringForm form, Extent extent) => form with { Extent = extent };

    public static StringForm With(this StringForm form, params string[] holes) =>
        form with
        {
            Holes = [.. holes.Select(hole => new Hole(hole))],
        };

    public static StringForm Prefixed(this StringForm form, string prefix) => form with { Open = prefix + form.Open };

    public static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '_';
}
