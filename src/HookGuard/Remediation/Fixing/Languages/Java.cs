using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

internal static partial class Java
{
    public static Dialect Dialect { get; } =
        new ProgramDialect
        {
            Handles = Dialect.Extension(".java"),
            LookUp = "System.getenv(\"{0}\")",
            Lexis = new LexicalSyntax
            {
                Strings =
                [
                    new("\"\"\"", "\"\"\"") { SpansLines = true, PiecesStayOnOneLine = true },
                    new("\"", "\""),
                    new("'", "'"),
                ],
                LineComments = ["//"],
                BlockComment = ("/*", "*/"),
            },
            Refusals = [(Annotation, "an annotation requires a constant"), (Case, "a case label requires a constant")],
        };

    [GeneratedRegex(@"@\w+\s*\([^)\n]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Annotation { get; }

    [GeneratedRegex(@"\bcase\s+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Case { get; }
}
