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
            KeepsQuotes = true,
            Prefixes = "rRuUbBfFtT",
            CodePrefixes = "fFtT",
            FixedStrings = [("b", "it is in a bytes literal"), ("t", "it is in a template string")],
            Refusals = [(Case, "it is a case label"), (LiteralType, "it is a type")],
            Refuses = (place, _) =>
                IsStatement(place) ? "it is in a docstring; delete it by hand"
                : ShowsDefaults.IsMatch(place.Text) && Default.IsMatch(place.Before) ? ShownDefault
                : null,
            Unfit = [(OtherOs, "the name os means something else in this file")],
            OwnAssignment =
                """(environ\[\s*["']{0}["']\s*\]\s*=(?!=)|(setdefault|putenv|unsetenv|pop)\(\s*["']{0}["'],?|\bdel\s+(os\.)?environ\[\s*["']{0}["'])\s*["']?""",
            Fallbacks =
            [
                new(GetEnvironment, EndOfCall, "os.environ[\"{0}\"]"),
                new(OrElse, Fallback.EndOfString, "os.environ[\"{0}\"]"),
            ],
            Import = PythonImports.Os,
        };

    /// <summary>What a default is that a program shows.</summary>
    public const string ShownDefault =
        "the help of the program shows its defaults; remove this one, and read {0} where the option is missing";

    // A string by itself: a doc string, of whatever it follows.
    private static bool IsStatement(CodePlace place)
    {
        var before = place.LineBefore.Trim();
        return (before.Length == 0 || before[^1] is ';' || (before[^1] is ':' && !Lambda.IsMatch(before)))
            && EndOfStatement.IsMatch(place.After)
            && !place.Before.TrimEnd(' ', '\t').EndsWith("\\\n", StringComparison.Ordinal)
            && place.Brackets.Count == 0;
    }

    [GeneratedRegex(@"^[ \t]*(;|#|\r?\n|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex EndOfStatement { get; }

    [GeneratedRegex(@"\blambda\b[^:]*:$", RegexOptions.ExplicitCapture)]
    private static partial Regex Lambda { get; }

    [GeneratedRegex(@"\bLiteral\[[^\]]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex LiteralType { get; }

    [GeneratedRegex(@"\bArgumentDefaultsHelpFormatter\b|%\(default\)|\bshow_default\b|\btyper\b")]
    private static partial Regex ShowsDefaults { get; }

    [GeneratedRegex(@"\bdefault\s*=\s*$|\btyper\.(Option|Argument)\(\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Default { get; }

    // Arguments that have this name are not meant: they have no blank before the equals sign.
    [GeneratedRegex(
        @"^[ \t]*os[ \t]+=(?!=)|^os\s*=(?!=)|\bas[ \t]+os\b|\b(for|def|class)[ \t]+os\b|\bdef[ \t]+\w+\(([^()]*,)?\s*\*{0,2}os\s*[,:=)]|\blambda\b[^:\n]*\bos\b[^:\n]*:",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline
    )]
    private static partial Regex OtherOs { get; }

    [GeneratedRegex(@"(^|\n)[ \t]*case\s+([^\n:]*\|\s*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Case { get; }

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
}
