using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

internal static partial class Php
{
    public static Dialect Dialect { get; } =
        new ProgramDialect
        {
            Handles = Dialect.Extension(".php", ".phtml"),
            LookUp = "getenv('{0}')",
            Join = " . ",
            Lexis = new LexicalSyntax
            {
                Strings =
                [
                    new("\"", "\"") { Interpolation = "{$", SpansLines = true },
                    new("'", "'") { SpansLines = true },
                ],
                LineComments = ["//", "# "],
                BlockComment = ("/*", "*/"),
                HereDocument = "<<<",
                WordsHoldQuotes = true,
            },
            Refusals =
            [
                (Constant, "a class constant or property requires a constant; set it in the constructor"),
                (Parameter, "a parameter's default requires a constant"),
                (Attribute, "an attribute requires a constant"),
                (Case, "it is a comparison or a case label"),
            ],
        };

    [GeneratedRegex(
        @"\b(const|public|protected|private|static|var)\b[^;={}()\n]*=\s*(\[[^;]*)?$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Constant { get; }

    [GeneratedRegex(@"\b(function|fn)\b[^{};]*\([^{};)]*=\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter { get; }

    [GeneratedRegex(@"#\[\w[^\]\n]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Attribute { get; }

    [GeneratedRegex(@"\bcase\s+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Case { get; }
}
