using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

internal static partial class CSharp
{
    private const string Namespace = "System.";
    private const string Variable = Namespace + "Environment.GetEnvironmentVariable(\"{0}\")";
    private const string OrThrow =
        Variable + " ?? throw new " + Namespace + "InvalidOperationException(\"{0} is not set\")";

    /// <summary>Where the file imports the namespace, and the names mean nothing else in it, they come without it.</summary>
    public static Dialect Dialect { get; } =
        new DialectByText(
            (text => UsesSystem.IsMatch(text) && !OtherNames.IsMatch(text), Form("")),
            (_ => true, Form(Namespace))
        )
        {
            Handles = Dialect.Extension(".cs", ".csx"),
        };

    private static ProgramDialect Form(string prefix)
    {
        var orThrow = OrThrow.Replace(Namespace, prefix, StringComparison.Ordinal);
        return new ProgramDialect
        {
            Handles = Dialect.Extension(".cs", ".csx"),
            LookUp = orThrow,
            JoinedLookUp = $"({orThrow})",
            CodePrefixes = "$",
            BlocksStayWhole = true,
            Fallbacks = [new(OrElse, EndOfString, orThrow)],
            OwnAssignment = "SetEnvironmentVariable\\(\\s*\"{0}\"\\s*,\\s*\"?",
            ConstantUses = [new(ConstantField) { Contexts = ConstantOfMany }],
            Adjustments = [(ConstantField, "static readonly")],
            FixedStrings = [("$\"\"\"", "it is in a raw string with holes; make it a variable first")],
            Unfit = [(OtherSystem, "the name System means something else in this file")],
            Refuses = (place, _) => Refusal(place),
        };
    }

    private static string? Refusal(CodePlace place) =>
        IsInAttribute(place) ? "an attribute requires a constant"
        : IsInPattern(place) ? "a pattern requires a constant"
        : IsDefaultOfParameter(place) ? "a parameter's default requires a constant"
        : Utf8.IsMatch(place.After) ? "it is a UTF-8 literal, which is a constant"
        : ConstantOfMany.IsMatch(place.Before) && !(ConstantField.IsMatch(place.Before) && !More.IsMatch(place.After))
            ? "it is a constant; make it a variable or a static readonly field first"
        : null;

    private static bool IsInAttribute(CodePlace place) =>
        place.Brackets.Any(at =>
            place.Text[at] == '['
            && BeforeAttribute.IsMatch(place.BeforeBracket(at))
            && Arguments.IsMatch(place.Text[at..Math.Min(place.Start, at + 2000)])
        );

    private static bool IsInPattern(CodePlace place) =>
        Pattern.IsMatch(place.Before)
        || PatternGoesOn.IsMatch(place.After)
        || place.Brackets.Any(at => PatternOpens.IsMatch(place.BeforeBracket(at)))
        || (place.Brackets is [var inner, ..] && place.Text[inner] == '{' && Property.IsMatch(place.Before));

    private static bool IsDefaultOfParameter(CodePlace place) =>
        place.Brackets is [var inner, ..]
        && place.Text[inner] == '('
        && !Statement.IsMatch(place.BeforeBracket(inner))
        && Parameter.IsMatch(place.Before);

    [GeneratedRegex(
        @"^[ \t]*(global[ \t]+)?using[ \t]+System[ \t]*;",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline
    )]
    private static partial Regex UsesSystem { get; }

    // A member, a variable or a type of that name.
    [GeneratedRegex(
        @"(?<![\w.])(Environment|InvalidOperationException)\s*(\{|=|;|,|\)|\()|\b(class|struct|record|enum|interface|namespace)\s+([\w.]+\.)?(Environment|InvalidOperationException)\b",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex OtherNames { get; }

    [GeneratedRegex(
        @"\b(class|struct|record|enum|interface|namespace)\s+([\w.]+\.)?System\b|(?<![\w.]|using\s+)System\s*(\{|=(?!=)|;)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex OtherSystem { get; }

    [GeneratedRegex(
        @"\b(public|private|protected|internal)\b[^\n]*\b(?<constant>const) string (?<name>\w+)\s*=\s*$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex ConstantField { get; }

    [GeneratedRegex(@"\bconst\s+\w[^;{}]*=[^;]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex ConstantOfMany { get; }

    [GeneratedRegex(@"^\s*,", RegexOptions.ExplicitCapture)]
    private static partial Regex More { get; }

    [GeneratedRegex(
        """(System\.)?Environment\.GetEnvironmentVariable\(\s*"(?<name>\w+)"\s*\)\s*\?\?\s*"$""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex OrElse { get; }

    [GeneratedRegex("^\"", RegexOptions.ExplicitCapture)]
    private static partial Regex EndOfString { get; }

    // An index or a list is where a value can be.
    [GeneratedRegex(
        @"(^|[;{}>(,]|\*/|\][ \t]*\r?\n|//[^\n]*\n|^[ \t]*\[[^\n]*\])\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline
    )]
    private static partial Regex BeforeAttribute { get; }

    [GeneratedRegex(@"^\[\s*(\w+\s*:\s*)?([\w.:<>]+(\([^()]*\))?\s*,\s*)*[\w.:<>]+\s*\(", RegexOptions.ExplicitCapture)]
    private static partial Regex Arguments { get; }

    [GeneratedRegex(@"\b(case|is|or|and|not)\s+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern { get; }

    [GeneratedRegex(@"^\s*(=>|(or|and|when)\b)", RegexOptions.ExplicitCapture)]
    private static partial Regex PatternGoesOn { get; }

    [GeneratedRegex(@"\b(case|is|or|and|not)\s+([\w.<>]+\s*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex PatternOpens { get; }

    [GeneratedRegex(@"[{,]\s*[\w.]+\s*:\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Property { get; }

    [GeneratedRegex(@"\b(for|foreach|using|fixed|if|while|switch|lock|return|await)\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Statement { get; }

    [GeneratedRegex(@"[\w>?\])]\s+@?\w+\s*=\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter { get; }

    [GeneratedRegex("^u8\\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Utf8 { get; }
}
