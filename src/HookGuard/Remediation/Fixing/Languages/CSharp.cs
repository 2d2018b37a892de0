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
            CodePrefixes = "$",
            BlocksStayWhole = true,
            Fallbacks = [new(OrElse, EndOfString, OrThrow)],
            ConstantUses =
            [
                new(
                    ConstantField,
                    @"\b(case|is|or|and|not)\s+([\w.]+\.)?{0}\b|\bconst\s+[^;=]*=[^;]*\b{0}\b|^\s*\[\w[^\n\]]*\b{0}\b|[(,]\s*string\??\s+\w+\s*=\s*([\w.]+\.)?{0}\b|\b([\w.]+\.)?{0}\s*=>"
                ),
            ],
            Adjustments = [(ConstantField, "static readonly")],
            Refusals =
            [
                (Attribute, "an attribute requires a constant"),
                (Pattern, "a pattern requires a constant"),
                (Parameter, "a parameter's default requires a constant"),
                (LocalConstant, "it is a constant; make it a variable or a static readonly field first"),
            ],
        };

    [GeneratedRegex(
        @"\b(public|private|protected|internal)\b[^\n]*\b(?<constant>const) string (?<name>\w+)\s*=\s*$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex ConstantField { get; }

    [GeneratedRegex(
        """(System\.)?Environment\.GetEnvironmentVariable\(\s*"(?<name>\w+)"\s*\)\s*\?\?\s*"$""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex OrElse { get; }

    [GeneratedRegex("^\"", RegexOptions.ExplicitCapture)]
    private static partial Regex EndOfString { get; }

    [GeneratedRegex(@"(^|\n)\s*\[\w[^\n\]]*\([^\n\]]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Attribute { get; }

    [GeneratedRegex(@"\b(case|is|or|not)\s+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern { get; }

    [GeneratedRegex(@"\((?:[^()\n]*,)?\s*string\??\s+\w+\s*=\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter { get; }

    [GeneratedRegex(
        @"(?<!\b(public|private|protected|internal|new)\s+)\bconst\s+\w[^\n;={}]*=\s*$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex LocalConstant { get; }
}
