using static HookGuard.Languages.Forms;

namespace HookGuard.Languages;

/// <summary>Languages with the comments of C.</summary>
internal static class CurlyLanguages
{
    public static Language C { get; } =
        new()
        {
            Comments = [Slashes, Block],
            Strings =
            [
                Raw("\"") with
                {
                    Open = "R\"",
                    Fence = c => !char.IsWhiteSpace(c) && c is not ('(' or ')' or '\\'),
                    OpenEnd = "(",
                    Close = ")",
                    CloseEnd = "\"",
                },
                Quotes,
                Character,
            ],
        };

    public static Language CSharp { get; } =
        C with
        {
            Strings =
            [
                .. ((string[])["", "$"]).Select(prefix =>
                    Raw("\"\"\"").Prefixed(prefix) with
                    {
                        Fence = c => c == '"',
                    }
                ),
                .. ((string[])["$@", "@$"]).Select(prefix =>
                    Doubled("\"", prefix).With("{") with
                    {
                        Escapes = ["\"\"", "{{"],
                    }
                ),
                Doubled("\"", "@"),
                Quotes.Prefixed("$").With("{") with
                {
                    Escapes = ["{{"],
                },
                Quotes,
                Character,
            ],
        };

    public static Language Java { get; } =
        new() { Comments = [Slashes, Block], Strings = [LongQuotes, Quotes, Character] };

    public static Language JavaScript { get; } =
        new()
        {
            Comments = [Slashes, Block],
            Strings =
            [
                Apostrophes,
                Quotes,
                new("`", "`") { Extent = Extent.Lines, Holes = [new("${")] },
                new("/", "/") { Opening = Opening.Operand, HasClasses = true },
            ],
        };

    /// <summary>JavaScript with elements of markup among its operands.</summary>
    public static Language Jsx { get; } = JavaScript with { HasElements = true };

    public static Language Go { get; } = new() { Comments = [Slashes, Block], Strings = [Raw("`"), Quotes, Character] };

    public static Language Rust { get; } =
        new()
        {
            Comments = [Slashes, Nested],
            Strings =
            [
                .. ((string[])["br", "cr", "r"]).Select(prefix =>
                    Raw("\"") with
                    {
                        Open = prefix,
                        Fence = c => c == '#',
                        OpenEnd = "\"",
                        Opening = Opening.OutsideWord,
                    }
                ),
                Quotes.Over(Extent.Lines),
                Character,
            ],
        };

    public static Language Swift { get; } =
        new()
        {
            Comments = [Slashes, Nested],
            Strings =
            [
                .. ((string[])["\"\"\"", "\""]).Select(quote =>
                    Raw(quote) with
                    {
                        Open = "#",
                        Fence = c => c == '#',
                        OpenEnd = quote,
                        Close = quote + "#",
                    }
                ),
                LongQuotes.With("\\("),
                Quotes.With("\\("),
            ],
        };

    public static Language Kotlin { get; } =
        new() { Comments = [Slashes, Nested], Strings = [Raw("\"\"\"").With("${"), Quotes.With("${"), Character] };

    public static Language Groovy { get; } =
        new()
        {
            Comments = [Slashes, Block],
            Strings =
            [
                LongQuotes.With("${"),
                LongApostrophes,
                new("$/", "/$")
                {
                    Escape = '$',
                    Extent = Extent.Lines,
                    Opening = Opening.Argument,
                },
                Quotes.With("${"),
                Apostrophes,
                new("/", "/")
                {
                    Opening = Opening.Argument,
                    Extent = Extent.Lines,
                    Holes = [new("${")],
                },
            ],
        };

    public static Language Dart { get; } =
        new()
        {
            Comments = [Slashes, Nested],
            Strings =
            [
                .. ((string[])["\"\"\"", "'''", "\"", "'"]).Select(quote =>
                    Raw(quote) with
                    {
                        Open = "r" + quote,
                        Opening = Opening.OutsideWord,
                        Extent = quote.Length == 3 ? Extent.Lines : Extent.Line,
                    }
                ),
                LongQuotes.With("${"),
                LongApostrophes.With("${"),
                Quotes.With("${"),
                Apostrophes.With("${"),
            ],
        };

    // Text outside of <?php … ?> is no code.
    public static Language Php { get; } =
        new()
        {
            Comments = [Slashes with { CutBy = "?>" }, Hash with { CutBy = "?>", NotBefore = "[" }, Block],
            Strings =
            [
                Outside,
                Apostrophes.Over(Extent.Lines),
                Quotes.Over(Extent.Lines).With("{$", "${"),
                new("`", "`") { Extent = Extent.Lines },
            ],
            HereDocument = new("<<<")
            {
                Indented = "",
                EndsAtWord = true,
                TakesBlanks = true,
            },
            BeginsIn = Outside,
        };

    public static Language Css { get; } =
        new()
        {
            Comments = [Block],
            Strings =
            [
                Quotes,
                Apostrophes,
                new("url(", ")")
                {
                    Quotes = "\"'",
                    Extent = Extent.Lines,
                    IgnoresCase = true,
                    Opening = Opening.OutsideWord,
                },
            ],
        };

    public static Language Scss { get; } = Css with { Comments = [Slashes, Block] };

    /// <summary>JSON with comments.</summary>
    public static Language Json5 { get; } = new() { Comments = [Slashes, Block], Strings = [Quotes, Apostrophes] };

    public static Language Jsonnet { get; } =
        new()
        {
            Comments = [Slashes, Hash, Block],
            Strings =
            [
                new("|||", "|||")
                {
                    Escape = null,
                    Extent = Extent.Lines,
                    Closing = Opening.OwnLine,
                },
                Doubled("'", "@"),
                Doubled("\"", "@"),
                Quotes.Over(Extent.Lines),
                Apostrophes.Over(Extent.Lines),
            ],
        };

    public static Language Cue { get; } =
        new()
        {
            Comments = [Slashes],
            Strings =
            [
                .. ((string[])["\"\"\"", "'''", "\"", "'"]).Select(quote =>
                    Raw(quote) with
                    {
                        Open = "#",
                        Fence = c => c == '#',
                        OpenEnd = quote,
                        Close = quote + "#",
                    }
                ),
                LongQuotes.With("\\("),
                LongApostrophes.With("\\("),
                Quotes.With("\\("),
                Apostrophes.With("\\("),
            ],
        };

    public static Language Bicep { get; } =
        new() { Comments = [Slashes, Block], Strings = [Raw("'''"), Apostrophes.With("${")] };

    public static Language Terraform { get; } =
        new()
        {
            Comments = [Hash, Slashes, Block],
            Strings = [Quotes.With("${", "%{") with { Escapes = ["$${", "%%{"] }],
            HereDocument = new("<<") { Indented = "-" },
        };

    public static Language Zig { get; } =
        new()
        {
            Comments = [Slashes],
            Strings = [new("\\\\", "\n") { Escape = null, Extent = Extent.File }, Quotes, Character],
        };

    public static Language D { get; } =
        new()
        {
            Comments = [Slashes, Block, new("/+", "+/") { Nests = true }],
            Strings =
            [
                Raw("`"),
                Raw("\"") with
                {
                    Open = "r\"",
                    Opening = Opening.OutsideWord,
                },
                Raw("\"") with
                {
                    Open = "q\"",
                    Fence = c => IsWord(c),
                    Close = "",
                    CloseEnd = "\"",
                    Opening = Opening.OutsideWord,
                },
                Quotes.Over(Extent.Lines),
                Character,
            ],
        };

    private static StringForm Outside =>
        new("?>", "<?")
        {
            Escape = null,
            Escapes = ["<?xml"],
            Extent = Extent.File,
        };
}
