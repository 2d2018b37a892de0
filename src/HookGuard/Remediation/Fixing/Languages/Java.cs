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
            Fallbacks =
            [
                new(GetOrDefault, EndOfCall, "System.getenv(\"{0}\")"),
                new(OrElse, EndOfCall, "System.getenv(\"{0}\")"),
            ],
            ConstantUses = [new(Constant) { Derived = DerivedConstant }],
            Unfit = [(OtherSystem, "the name System means something else in this file")],
            Refusals =
            [
                (Case, "a case label requires a constant"),
                (DefaultOfAnnotation, "an annotation requires a constant"),
            ],
            Refuses = (place, _) => place.IsWithin('(', AnnotationName) ? "an annotation requires a constant" : null,
        };

    // A field of an interface is one without a word.
    [GeneratedRegex(
        @"(\bfinal\s+([\w.]+\s+)*|\binterface\b[^{}]*\{([^{}]|\{[^{}]*\})*)String\s+(?<name>\w+)\s*=\s*$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Constant { get; }

    [GeneratedRegex(@"\bString\s+(?<name>\w+)\s*=[^;{}]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex DerivedConstant { get; }

    [GeneratedRegex("""System\.getenv\(\)\.getOrDefault\(\s*"(?<name>\w+)"\s*,\s*"$""", RegexOptions.ExplicitCapture)]
    private static partial Regex GetOrDefault { get; }

    [GeneratedRegex(
        """(Optional\.ofNullable|(Objects\.)?requireNonNullElse)\(\s*System\.getenv\(\s*"(?<name>\w+)"\s*\)\s*(\)\s*\.orElse\(|,)\s*"$""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex OrElse { get; }

    [GeneratedRegex("""^"\s*\)""", RegexOptions.ExplicitCapture)]
    private static partial Regex EndOfCall { get; }

    [GeneratedRegex(@"@[\w.]+\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex AnnotationName { get; }

    [GeneratedRegex(@"\)\s*default\s+\{?[^;{}]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex DefaultOfAnnotation { get; }

    [GeneratedRegex(@"\bcase\s+[^:;{}>]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Case { get; }

    [GeneratedRegex(
        @"\b(class|interface|enum|record|import\s+(?!java\.)[\w.]+\.)\s*System\b",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex OtherSystem { get; }
}
