using HookGuard.Languages;

namespace HookGuard.Remediation.Fixing;

/// <summary>A string as it stands in a text, prefix and quotes included.</summary>
internal sealed record Literal(string Text, Region Region, int Start)
{
    public int ContentStart => Region.ContentStart;

    public int ContentEnd => Region.ContentEnd;

    public int End => Region.End;

    /// <summary>How it opens, prefix included.</summary>
    public string Open => Text[Start..ContentStart];

    public string Close => Text[ContentEnd..End];

    /// <summary>Whether it runs from one row of three quotes to the next.</summary>
    public bool IsBlock => Open.EndsWith("\"\"\"", StringComparison.Ordinal);

    /// <summary>The string that a value is in; null where it is in none.</summary>
    /// <param name="target">The value.</param>
    /// <param name="region">What is around it.</param>
    /// <param name="prefixes">Letters before a quote that belong to the string.</param>
    /// <exception cref="CannotFixException">It is in something that is no plain string.</exception>
    public static Literal? In(SecretLocation target, Region region, string prefixes = "") =>
        region switch
        {
            { Kind: RegionKind.Code } => null,
            { IsInMarkup: true } => throw new CannotFixException(
                "it is in an element of a page: what a browser gets, anybody can read"
            ),
            { Kind: RegionKind.Literal, Form: null } => throw new CannotFixException(
                "it is in a here-document, which may be meant for another program"
            ),
            { Kind: RegionKind.Literal } when IsString(target.Text, region) => new Literal(
                target.Text,
                region,
                StartOf(target.Text, region.Start, prefixes)
            ),
            _ => throw new CannotFixException("it is not in a plain string"),
        };

    /// <summary>The innermost literal or code around a value.</summary>
    /// <param name="target">The value.</param>
    /// <param name="language">Null where the name of the file tells it.</param>
    /// <exception cref="CannotFixException">It is in a comment, or in a file of an unknown language.</exception>
    public static Region RegionAround(SecretLocation target, Language? language = null)
    {
        var known =
            language
            ?? LanguageTable.Of(target.Path, target.Text)
            ?? throw new CannotFixException("it is not known how such a file writes strings");
        var region = Lexer.Find(target.Text, known, [target.Start])[0];
        return region.Kind == RegionKind.Comment
            ? throw new CannotFixException("it is in a comment; delete it by hand")
            : region;
    }

    private static bool IsString(string text, Region literal) => text[literal.ContentStart - 1] is '"' or '\'' or '`';

    private static int StartOf(string text, int quote, string prefixes)
    {
        var start = quote;
        while (start > 0 && prefixes.Contains(text[start - 1]))
        {
            start--;
        }

        return start > 0 && char.IsLetterOrDigit(text[start - 1]) ? quote : start;
    }
}
