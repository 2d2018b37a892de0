using static HookGuard.Languages.Forms;

namespace HookGuard.Languages;

/// <summary>Languages that write comments with a number sign.</summary>
internal static class ScriptLanguages
{
    public static Language Python { get; } =
        new()
        {
            Comments = [Hash],
            Strings =
            [
                .. ((string[])["\"\"\"", "'''", "\"", "'"]).SelectMany(quote =>
                    ((string[])["fr", "rf", "f", "tr", "rt", "t"]).Select(prefix => new StringForm(
                        prefix + quote,
                        quote
                    )
                    {
                        Opening = Opening.OutsideWord,
                        IgnoresCase = true,
                        Extent = quote.Length == 3 ? Extent.Lines : Extent.Line,
                        Escapes = ["{{"],
                        Holes = [new("{")],
                    })
                ),
                LongQuotes,
                LongApostrophes,
                Quotes,
                Apostrophes,
            ],
        };

    /// <summary>Python without strings that hold code.</summary>
    public static Language Starlark { get; } =
        new() { Comments = [Hash], Strings = [LongQuotes, LongApostrophes, Quotes, Apostrophes] };

    public static Language Shell { get; } =
        ShellWith(
            new HereDocument("<<")
            {
                Indented = "-",
                TabsOnly = true,
                TakesBlanks = true,
            }
        );

    /// <summary>Shells without here-documents.</summary>
    public static Language OtherShell { get; } = ShellWith(null);

    public static Language Ruby { get; } =
        new()
        {
            Comments = [new("=begin", "\n=end") { Opening = Opening.FirstColumn }, Hash],
            Strings =
            [
                new("__END__", null) { Opening = Opening.FirstColumn, Extent = Extent.File },
                Quotes.Over(Extent.Lines).With("#{"),
                Apostrophes.Over(Extent.Lines),
                new("`", "`") { Extent = Extent.Lines, Holes = [new("#{")] },
                new("/", "/")
                {
                    Opening = Opening.Argument,
                    Extent = Extent.Lines,
                    Holes = [new("#{")],
                },
                .. ((string[])["%q", "%Q", "%w", "%W", "%i", "%I", "%r", "%x", "%s", "%"]).Select(
                    open => new StringForm(open, "")
                    {
                        DelimitedParts = 1,
                        Extent = Extent.Lines,
                        Opening = Opening.Argument,
                    }
                ),
            ],
            HereDocument = new("<<") { IsOperatorToo = true },
        };

    public static Language Perl { get; } =
        new()
        {
            Comments =
            [
                .. ((string[])["=pod", "=head", "=over", "=item", "=begin", "=for", "=encoding"]).Select(
                    open => new CommentForm(open, "\n=cut") { Opening = Opening.FirstColumn }
                ),
                Hash with
                {
                    NotAfter = "$@%&",
                },
            ],
            Escape = '\\',
            Strings =
            [
                .. ((string[])["__END__", "__DATA__"]).Select(open => new StringForm(open, null)
                {
                    Opening = Opening.FirstColumn,
                    Extent = Extent.File,
                }),
                Quotes.Over(Extent.Lines),
                Apostrophes.Over(Extent.Lines),
                new("`", "`") { Extent = Extent.Lines },
                .. ((string[])["tr", "s", "y"]).Select(open => Quoted(open, 2)),
                .. ((string[])["qq", "qw", "qr", "qx", "q", "m"]).Select(open => Quoted(open, 1)),
                new("/", "/")
                {
                    Opening = Opening.Argument,
                    Extent = Extent.Lines,
                    HasClasses = true,
                },
            ],
            HereDocument = new("<<") { IsOperatorToo = true, Indented = "~" },
        };

    public static Language PowerShell { get; } =
        new()
        {
            Comments = [new("<#", "#>"), HashAfterBlank],
            Escape = '`',
            Strings =
            [
                .. ((string[])["\"", "'"]).Select(quote => new StringForm("@" + quote, quote + "@")
                {
                    Escape = null,
                    Extent = Extent.Lines,
                    Closing = Opening.FirstColumn,
                }),
                Doubled("\"").With("$(") with
                {
                    Escape = '`',
                },
                Doubled("'"),
            ],
        };

    public static Language Awk { get; } =
        new() { Comments = [Hash], Strings = [Quotes, new("/", "/") { Opening = Opening.Operand, HasClasses = true }] };

    public static Language CoffeeScript { get; } =
        new()
        {
            Comments = [new("###", "###"), Hash],
            Strings =
            [
                LongQuotes.With("#{"),
                LongApostrophes,
                new("///", "///") { Extent = Extent.Lines, Holes = [new("#{")] },
                Quotes.Over(Extent.Lines).With("#{"),
                Apostrophes.Over(Extent.Lines),
                new("`", "`") { Extent = Extent.Lines },
                new("/", "/") { Opening = Opening.Argument, HasClasses = true },
            ],
        };

    public static Language Elixir { get; } =
        new()
        {
            Comments = [Hash with { NotAfter = "?" }],
            Strings =
            [
                .. ((string[])["\"\"\"", "'''"]).SelectMany(quote =>
                    ((string[])["~s", "~S", "~w", "~W", "~c", "~C", "~r", "~R", ""]).Select(prefix => new StringForm(
                        prefix + quote,
                        quote
                    )
                    {
                        Extent = Extent.Lines,
                        Closing = Opening.OwnLine,
                    })
                ),
                .. ((string[])["~s", "~S", "~w", "~W", "~c", "~C", "~r", "~R"]).Select(open => new StringForm(open, "")
                {
                    DelimitedParts = 1,
                    Extent = Extent.Lines,
                }),
                .. ((StringForm[])[Quotes, Apostrophes]).Select(form =>
                    form.Over(Extent.Lines).With("#{") with
                    {
                        NotAfter = "?",
                    }
                ),
            ],
        };

    public static Language Julia { get; } =
        new()
        {
            Comments = [new("#=", "=#") { Nests = true }, Hash],
            Strings =
            [
                LongQuotes.With("$("),
                Quotes.Over(Extent.Lines).With("$("),
                new("`", "`") { Extent = Extent.Lines },
                Character,
            ],
        };

    public static Language R { get; } =
        new()
        {
            Comments = [Hash],
            Strings =
            [
                .. ((string[])["r\"", "r'"]).SelectMany(open =>
                    ((string[])["()", "[]", "{}"]).Select(pair => new StringForm(open, pair[1..])
                    {
                        Escape = null,
                        IgnoresCase = true,
                        Opening = Opening.OutsideWord,
                        Fence = c => c == '-',
                        OpenEnd = pair[..1],
                        CloseEnd = open[1..],
                        Extent = Extent.Lines,
                    })
                ),
                Quotes.Over(Extent.Lines),
                Apostrophes.Over(Extent.Lines),
                new("`", "`"),
            ],
        };

    public static Language Nim { get; } =
        new()
        {
            Comments = [new("#[", "]#") { Nests = true }, Hash],
            Strings =
            [
                LongQuotes with
                {
                    Escape = null,
                },
                Quotes.Prefixed("r") with
                {
                    Escape = null,
                    Escapes = ["\"\""],
                    Opening = Opening.OutsideWord,
                },
                Quotes,
                Character,
            ],
        };

    private static StringForm Quoted(string open, int parts) =>
        new(open, "")
        {
            DelimitedParts = parts,
            Extent = Extent.Lines,
            Opening = Opening.OutsideWord,
            NotAfter = "$@%&>-{:",
        };

    private static Language ShellWith(HereDocument? document)
    {
        // Within ${…} inside quotes an apostrophe is an ordinary character, and nothing is a comment.
        Language parameter = new() { Escape = '\\', Strings = [Quotes.Over(Extent.Lines).With("$(")] };
        Hole[] holes = [new("$("), new("${", parameter)];
        return new()
        {
            Comments = [HashAfterBlank],
            Escape = '\\',
            Strings =
            [
                new("$((", "))") { Extent = Extent.Lines },
                new("((", "))") { Extent = Extent.Lines },
                new("${", "}")
                {
                    Extent = Extent.Lines,
                    Holes = holes,
                    Quotes = "\"'",
                },
                Apostrophes.Over(Extent.Lines) with
                {
                    Open = "$'",
                },
                Quotes.Over(Extent.Lines) with
                {
                    Holes = holes,
                },
                Raw("'"),
                new("`", "`") { Extent = Extent.Lines },
            ],
            HereDocument = document,
        };
    }
}
