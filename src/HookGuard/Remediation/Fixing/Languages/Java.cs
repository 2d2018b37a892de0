using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

internal static partial class Java
{
    public static Dialect Dialect { get; } =
        new ProgramDialect
        {
            Handles = Dialect.Extension(".java"),
            LookUp = "System.getenv(\"{0}\")",
            BlocksStayWhole = true,
            Fallbacks = [new(GetOrDefault, EndOfCall, "System.getenv(\"{0}\")")],
            ConstantUses = [new(Constant, @"\bcase\s+([^:\n]*[.,\s])?{0}\b|@\w+\s*\([^)\n]*\b{0}\b")],
            Refusals = [(Annotation, "an annotation requires a constant"), (Case, "a case label requires a constant")],
        };

    [GeneratedRegex(@"\bfinal\s+([\w.]+\s+)*String\s+(?<name>\w+)\s*=\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Constant { get; }

    [GeneratedRegex("""System\.getenv\(\)\.getOrDefault\(\s*"(?<name>\w+)"\s*,\s*"$""", RegexOptions.ExplicitCapture)]
    private static partial Regex GetOrDefault { get; }

    [GeneratedRegex("""^"\s*\)""", RegexOptions.ExplicitCapture)]
    private static partial Regex EndOfCall { get; }

    [GeneratedRegex(@"@\w+\s*\([^)\n]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Annotation { get; }

    [GeneratedRegex(@"\bcase\s+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Case { get; }
}
