using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

internal static partial class CSharp
{
    private const string Variable = "System.Environment.GetEnvironmentVariable(\"{0}\")";
    private const string OrThrow = Variable + " ?? throw new System.InvalidOperationException(\"{0} is not set\")";

    public static Dialect Dialect { get; } =
        new ProgramDialect
        {
            Handles = Dialect.Extension(".cs", ".csx"),
            LookUp = OrThrow,
            JoinedLookUp = $"({OrThrow})",
            Lexis = new LexicalSyntax
            {
                Strings =
                [
                    Raw("$\"\"\"") with
                    {
                        Interpolation = "{",
                    },
                    Raw("\"\"\""),
                    Verbatim("$@\"") with
                    {
                        Interpolation = "{",
                    },
                    Verbatim("@$\"") with
                    {
                        Interpolation = "{",
                    },
                    Verbatim("@\""),
                    new("$\"", "\"") { Interpolation = "{" },
                    new("\"", "\""),
                    new("'", "'"),
                ],
                LineComments = ["//"],
                BlockComment = ("/*", "*/"),
            },
            Adjustments = [(ConstantField, "static readonly")],
            Refusals =
            [
                (Attribute, "an attribute requires a constant"),
                (Pattern, "a pattern requires a constant"),
                (Parameter, "a parameter's default requires a constant"),
                (LocalConstant, "it is a constant; make it a variable or a static readonly field first"),
            ],
        };

    private static StringForm Raw(string open) =>
        new(open, "\"\"\"")
        {
            Escape = null,
            SpansLines = true,
            PiecesStayOnOneLine = true,
        };

    private static StringForm Verbatim(string open) =>
        new(open, "\"")
        {
            Escape = null,
            Doubled = true,
            SpansLines = true,
        };

    [GeneratedRegex(
        @"\b(public|private|protected|internal)\b[^\n]*\b(?<constant>const) string \w+\s*=\s*$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex ConstantField { get; }

    [GeneratedRegex(@"(^|\n)\s*\[\w[^\n\]]*\([^\n\]]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Attribute { get; }

    [GeneratedRegex(@"\b(case|is|or|not)\s+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern { get; }

    [GeneratedRegex(@"\((?:[^()\n]*,)?\s*string\??\s+\w+\s*=\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter { get; }

    [GeneratedRegex(@"(^|\n)\s*const\s[^\n]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex LocalConstant { get; }
}
