using static HookGuard.Languages.Forms;

namespace HookGuard.Languages;

/// <summary>Languages for data and builds that write comments with a number sign.</summary>
internal static class DataLanguages
{
    public static Language Toml { get; } =
        new() { Comments = [Hash], Strings = [LongQuotes, Raw("'''"), Quotes, Apostrophes with { Escape = null }] };

    public static Language Yaml { get; } =
        new()
        {
            Comments = [HashAfterBlank],
            Strings =
            [
                Quotes.Over(Extent.Lines) with
                {
                    Opening = Opening.Scalar,
                },
                Doubled("'") with
                {
                    Opening = Opening.Scalar,
                },
            ],
            Layout = Layout.Yaml,
        };

    public static Language Nix { get; } =
        new()
        {
            Comments = [Hash, Block],
            Strings =
            [
                Raw("''").With("${") with
                {
                    Escapes = ["'''", "''$", "''\\", "$${"],
                },
                Quotes.Over(Extent.Lines).With("${") with
                {
                    Escapes = ["$${"],
                },
            ],
        };

    public static Language CMake { get; } =
        new()
        {
            Comments =
            [
                new("#[", "]")
                {
                    Fence = c => c == '=',
                    OpenEnd = "[",
                    CloseEnd = "]",
                },
                Hash,
            ],
            Escape = '\\',
            Strings =
            [
                new("[", "]")
                {
                    Escape = null,
                    Fence = c => c == '=',
                    OpenEnd = "[",
                    CloseEnd = "]",
                    Extent = Extent.Lines,
                },
                Quotes.Over(Extent.Lines),
            ],
        };

    public static Language Make { get; } =
        new()
        {
            Comments = [HashAfterBlank],
            Escape = '\\',
            Strings = [Quotes.Over(Extent.Lines), Apostrophes.Over(Extent.Lines) with { Escape = null }],
        };

    public static Language GraphQl { get; } = new() { Comments = [Hash], Strings = [LongQuotes, Quotes] };

    public static Language Rego { get; } = new() { Comments = [Hash], Strings = [Raw("`"), Quotes] };
}
