using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

internal static partial class Python
{
    public static Dialect Dialect { get; } =
        new ProgramDialect
        {
            Handles = Dialect.Extension(".py", ".pyw"),
            LookUp = "os.environ[\"{0}\"]",
            JoinsNeighbours = true,
            Prefixes = "rRuUbBfFtT",
            CodePrefixes = "fFtT",
            FixedStrings = [("b", "it is in a bytes literal"), ("t", "it is in a template string")],
            Refusals = [(Case, "it is a case label"), (Docstring, "it is in a docstring; delete it by hand")],
            Fallbacks =
            [
                new(GetEnvironment, EndOfCall, "os.environ[\"{0}\"]"),
                new(OrElse, Fallback.EndOfString, "os.environ[\"{0}\"]"),
            ],
            Import = text =>
                ImportOs.IsMatch(text)
                    ? null
                    : new Edit(ImportPlace(text), ImportPlace(text), "import os" + NewLine(text)),
        };

    /// <summary>Before the first import; without one, behind the comments and the doc string that head the file.</summary>
    private static int ImportPlace(string text) =>
        FirstImport.Match(text) is { Success: true } first ? first.Index : Head.Match(text).Length;

    private static string NewLine(string text) => text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    [GeneratedRegex(@"(^|\n)[ \t]*case\s+([^\n:]*\|\s*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Case { get; }

    // A string that is a statement of its own: the first of a file, or behind a line that ends one.
    [GeneratedRegex(
        @"(\A(\s*#[^\n]*\n)*|(\A|\n)([^\n]*[\w:)\]}""'][ \t]*(#[^\n]*)?)?\r?\n)[ \t\r\n]*$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Docstring { get; }

    [GeneratedRegex(
        """(os\.)?(environ\.get|getenv)\(\s*["'](?<name>\w+)["']\s*,\s*(default\s*=\s*)?["']$""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex GetEnvironment { get; }

    [GeneratedRegex(
        """(os\.)?(environ\.get|getenv)\(\s*["'](?<name>\w+)["']\s*\)\s*or\s*["']$""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex OrElse { get; }

    [GeneratedRegex("""^["']\s*,?\s*\)""", RegexOptions.ExplicitCapture)]
    private static partial Regex EndOfCall { get; }

    [GeneratedRegex(
        @"^(import (os|[\w., ]*\bos)\b(?!\.)[ \t]*(,|#|\r?$))",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline
    )]
    private static partial Regex ImportOs { get; }

    [GeneratedRegex(@"^(import|from(?! __future__)) \w", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex FirstImport { get; }

    [GeneratedRegex(
        "^(#[^\n]*\n|[ \t]*\r?\n)*(\"\"\"[\\s\\S]*?\"\"\"[^\n]*\n|'''[\\s\\S]*?'''[^\n]*\n)?([ \t]*\r?\n)*(from __future__[^\n]*\n)*",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Head { get; }
}
