using static HookGuard.Languages.Forms;

namespace HookGuard.Languages;

/// <summary>Languages with comments of their own, and files of settings.</summary>
internal static class OtherLanguages
{
    // Dialects differ in what a backslash means within quotes.
    public static Language Sql { get; } =
        new()
        {
            Comments = [new("--"), Nested],
            Strings =
            [
                Apostrophes.Over(Extent.Lines) with
                {
                    Open = "E'",
                    Escapes = ["''"],
                    IgnoresCase = true,
                    Opening = Opening.OutsideWord,
                },
                Doubled("'"),
                Doubled("\""),
                Doubled("`"),
                new("$", "$")
                {
                    Escape = null,
                    Extent = Extent.Lines,
                    Fence = c => IsWord(c),
                    OpenEnd = "$",
                    CloseEnd = "$",
                    Opening = Opening.OutsideWord,
                },
            ],
            OrElse = new()
            {
                Comments = [new("--"), Block],
                Strings = [Doubled("'") with { Escape = '\\' }, Doubled("\"") with { Escape = '\\' }, Doubled("`")],
            },
        };

    public static Language Lua { get; } =
        new()
        {
            Comments =
            [
                new("--[", "]")
                {
                    Fence = c => c == '=',
                    OpenEnd = "[",
                    CloseEnd = "]",
                },
                new("--"),
            ],
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
                Quotes,
                Apostrophes,
            ],
        };

    public static Language Haskell { get; } =
        new()
        {
            Comments = [new("{-", "-}") { Nests = true }, new("--") { NotAfter = Operators, NotBefore = Operators }],
            Strings =
            [
                .. ((string[])["[r|", "[qq|", "[str|", "[text|", "[i|", "[sql|"]).Select(open => new StringForm(
                    open,
                    "|]"
                )
                {
                    Escape = null,
                    Extent = Extent.Lines,
                }),
                LongQuotes,
                Quotes.Over(Extent.Lines),
                Character,
            ],
        };

    public static Language Elm { get; } = Haskell with { Strings = [LongQuotes, Quotes, Character] };

    public static Language Ada { get; } =
        new() { Comments = [new("--")], Strings = [Quotes with { Escape = null, Escapes = ["\"\""] }, Character] };

    public static Language Lisp { get; } =
        new()
        {
            Comments = [new("#|", "|#") { Nests = true }, new(";")],
            Escape = '\\',
            Strings = [Quotes.Over(Extent.Lines), new("|", "|") { Extent = Extent.Lines }],
        };

    public static Language EmacsLisp { get; } =
        new()
        {
            Comments = [new(";") { NotAfter = "?" }],
            Escape = '\\',
            Strings = [Quotes.Over(Extent.Lines) with { NotAfter = "?" }],
        };

    public static Language Clojure { get; } =
        new()
        {
            Comments = [new(";")],
            Escape = '\\',
            Strings = [Quotes.Over(Extent.Lines)],
        };

    /// <summary>Assembly for assemblers that take a semicolon for a comment.</summary>
    public static Language Assembly { get; } =
        new()
        {
            Comments = [new(";")],
            Strings = [Quotes with { Escape = null }, Apostrophes with { Escape = null }, new("`", "`")],
        };

    public static Language Tex { get; } =
        new()
        {
            Comments = [new("%")],
            Escape = '\\',
            Strings =
            [
                .. (
                    (string[])
                        [
                            "verbatim",
                            "verbatim*",
                            "lstlisting",
                            "minted",
                            "Verbatim",
                            "filecontents",
                            "filecontents*",
                            "alltt",
                        ]
                ).Select(name => new StringForm($"\\begin{{{name}}}", $"\\end{{{name}}}")
                {
                    Escape = null,
                    Extent = Extent.Lines,
                }),
                .. ((string[])["\\verb*", "\\verb", "\\lstinline"]).Select(open => new StringForm(open, "")
                {
                    DelimitedParts = 1,
                    Escape = null,
                }),
                .. ((string[])["\\url{", "\\href{", "\\path{"]).Select(open => new StringForm(open, "}")
                {
                    Extent = Extent.Paragraph,
                }),
            ],
        };

    public static Language Erlang { get; } =
        new()
        {
            Comments = [new("%")],
            Escape = '$',
            Strings = [LongQuotes with { Escape = null }, Quotes.Over(Extent.Lines), Apostrophes],
        };

    public static Language Basic { get; } =
        new()
        {
            Comments = [new("'"), new("REM ") { IgnoresCase = true, Opening = Opening.OwnLine }],
            Strings = [Doubled("\"")],
        };

    public static Language FSharp { get; } =
        new()
        {
            Comments = [new("(*", "*)") { Nests = true, NotBefore = ")" }, Slashes],
            Strings =
            [
                .. ((string[])["", "$"]).Select(prefix => LongQuotes.Prefixed(prefix) with { Escape = null }),
                Doubled("\"", "@"),
                Quotes.Over(Extent.Lines).Prefixed("$").With("{") with
                {
                    Escapes = ["{{"],
                },
                Quotes.Over(Extent.Lines),
                Character,
            ],
        };

    public static Language OCaml { get; } =
        new()
        {
            Comments = [new("(*", "*)") { Nests = true }],
            Strings =
            [
                new("{", "|")
                {
                    Escape = null,
                    Fence = c => char.IsAsciiLetterLower(c) || c == '_',
                    OpenEnd = "|",
                    CloseEnd = "}",
                    Extent = Extent.Lines,
                },
                Quotes.Over(Extent.Lines),
                Character,
            ],
        };

    public static Language Fortran { get; } =
        new()
        {
            Comments = [new("!")],
            Strings =
            [
                Quotes with
                {
                    Escape = null,
                    Escapes = ["\"\""],
                },
                Apostrophes with
                {
                    Escape = null,
                    Escapes = ["''"],
                },
            ],
        };

    public static Language Batch { get; } =
        new()
        {
            Comments =
            [
                new("REM ") { IgnoresCase = true, Opening = Opening.OwnLine },
                new("@REM ") { IgnoresCase = true, Opening = Opening.OwnLine },
                new("::") { Opening = Opening.OwnLine },
            ],
        };

    public static Language Properties { get; } = Settings("#", "!");

    public static Language Ini { get; } = Settings("#", ";");

    /// <summary>Settings of many programs, some of which take a number sign behind a value for a part of it.</summary>
    public static Language Configuration { get; } =
        Settings("#") with
        {
            Strings =
            [
                .. ((string[])["\"", "'"]).Select(quote => new StringForm(quote, quote)
                {
                    Extent = Extent.Lines,
                    Opening = Opening.AfterBlank,
                }),
            ],
        };

    public static Language EnvFile { get; } =
        new()
        {
            Comments = [HashAfterBlank],
            Strings =
            [
                .. ((string[])["\"", "'", "`"]).Select(quote => new StringForm(quote, quote)
                {
                    Extent = Extent.Lines,
                    Opening = Opening.Value,
                }),
            ],
        };

    public static Language GitConfig { get; } =
        new()
        {
            Comments = [new("#"), new(";")],
            Escape = '\\',
            Strings = [Quotes],
        };

    public static Language Dockerfile { get; } =
        Settings("#") with
        {
            HereDocument = new("<<") { Indented = "-", TabsOnly = true },
        };

    private const string Operators = "!#$%&*+./<=>?@\\^|~:-";

    private static Language Settings(params string[] signs) =>
        new() { Comments = [.. signs.Select(sign => new CommentForm(sign) { Opening = Opening.OwnLine })] };
}
