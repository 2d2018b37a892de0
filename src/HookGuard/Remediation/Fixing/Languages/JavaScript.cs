using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

internal static partial class JavaScript
{
    public static Dialect Dialect { get; } =
        new ProgramDialect
        {
            Handles = Dialect.Extension(".js", ".mjs", ".cjs", ".jsx"),
            LookUp = "process.env.{0}",
            Lexis = Lexis,
            Refusals = Refusals,
        };

    /// <summary>The same, with the word that tells the compiler that the variable is set.</summary>
    public static Dialect TypeScript { get; } =
        new ProgramDialect
        {
            Handles = Dialect.Extension(".ts", ".mts", ".cts", ".tsx"),
            LookUp = "process.env.{0}!",
            Lexis = Lexis,
            Refusals = Refusals,
        };

    private static LexicalSyntax Lexis =>
        new()
        {
            Strings =
            [
                new("\"", "\""),
                new("'", "'"),
                new("`", "`")
                {
                    Interpolation = "${",
                    Inline = "${process.env.{0}}",
                    SpansLines = true,
                },
            ],
            LineComments = ["//"],
            BlockComment = ("/*", "*/"),
            HasPatterns = true,
        };

    private static (Regex, string)[] Refusals =>
        [
            (Attribute, "it is a JSX attribute, and a browser has no environment"),
            (Case, "it is a comparison or a case label"),
        ];

    [GeneratedRegex(@"<[A-Za-z][^<>\n]*\s[\w-]+=$", RegexOptions.ExplicitCapture)]
    private static partial Regex Attribute { get; }

    [GeneratedRegex(@"\bcase\s+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Case { get; }
}
