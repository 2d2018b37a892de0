using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

internal static partial class Go
{
    public static Dialect Dialect { get; } =
        new ProgramDialect
        {
            Handles = Dialect.Extension(".go"),
            LookUp = "os.Getenv(\"{0}\")",
            JoinAt = place => IsTight(place) ? "+" : " + ",
            Unfit = [(OtherOs, "the name os means something else in this file")],
            OwnAssignment = """\b(Setenv|Unsetenv)\(\s*"{0}"\s*,?\s*["`]?""",
            ConstantUses = [new(Constant) { Contexts = ConstantContext }],
            Adjustments = [(Constant, "var")],
            Refusals =
            [
                (Tag, "it is in a struct tag, which requires a constant"),
                (Case, "it is a comparison or a case label"),
                (FlagDefault, Python.ShownDefault),
            ],
            Refuses = (place, target) =>
                !Constant.IsMatch(place.Before) && ConstantContext.IsMatch(place.Before)
                    ? "it is a constant; make it a variable first"
                : place.IsWithin('(', ConstantGroup) ? "it is in a const group; make it a variable first"
                : IsTag(place, target) ? "it is in a struct tag, which requires a constant"
                : GoTypes.Other(place, target) is { } type
                    ? $"{type} is a type of its own; write {type}(os.Getenv(\"{{0}}\"))"
                : null,
            Import = GoImports.Os,
        };

    // A tag is raw, and its value follows a key.
    private static bool IsTag(CodePlace place, SecretLocation target) =>
        place.Start < target.Start && TagKey.IsMatch(place.Text[place.Start..target.Start]);

    /// <summary>Whether gofmt puts no blanks around an operator: in one of several arguments, in an index, and beside operators that hold less.</summary>
    private static bool IsTight(CodePlace place) =>
        Logic.IsMatch(place.LineBefore)
        || Logic.IsMatch(place.After.Split('\n')[0])
        || place.Brackets is [var bracket, ..]
            && (
                (place.Text[bracket] == '[' && Index.IsMatch(place.Text[..bracket]))
                || (
                    place.Text[bracket] == '('
                    && Call.IsMatch(place.Text[..bracket])
                    && (OtherBefore.IsMatch(place.Before) || OtherAfter.IsMatch(place.After))
                )
            );

    [GeneratedRegex(
        @"^[ \t]*(?<constant>const)\s+(?<name>\w+)(\s+string)?\s*=\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline
    )]
    private static partial Regex Constant { get; }

    [GeneratedRegex(@"\bconst\s+\w[^\n;(]*=[^\n;]*$|\[\s*(len\(\s*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex ConstantContext { get; }

    [GeneratedRegex(@"\bconst\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex ConstantGroup { get; }

    // A tag follows the type of a field.
    [GeneratedRegex(@"\n[ \t]*\w+(,\s*\w+)*[ \t]+[\[\]*\w.]+[ \t]+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag { get; }

    [GeneratedRegex("^`[^`]*\\w:\"[^\"`]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex TagKey { get; }

    // The help of a program lists the defaults of its flags.
    [GeneratedRegex(
        """\b(\w*[fF]lag(s|set|Set)?|fs|kingpin)(\(\))?\.String(Var)?P?\(\s*(&?[\w.]+\s*,\s*)?"[^"\n]*"\s*,\s*("\w?"\s*,\s*)?$|\bStringFlag\{[^{}]*\bValue:\s*$""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex FlagDefault { get; }

    [GeneratedRegex(
        "\\bos\\s*:=|\\bvar\\s+os\\b|\\bfunc\\s[^\n{]*[(,]\\s*os\\s+\\w|^(import)?[ \t(]*\\w+[ \t]+\"os\"|^(import)?[ \t(]*(os[ \t]+)?\"[^\"\n]+/os\"",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline
    )]
    private static partial Regex OtherOs { get; }

    [GeneratedRegex(@"\bcase\s+([^:;{}]*,\s*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Case { get; }

    [GeneratedRegex(@"&&|\|\|")]
    private static partial Regex Logic { get; }

    [GeneratedRegex(@"[\w)\]]$")]
    private static partial Regex Index { get; }

    [GeneratedRegex(@"[\w)\]}]$")]
    private static partial Regex Call { get; }

    [GeneratedRegex(@",\s*$")]
    private static partial Regex OtherBefore { get; }

    [GeneratedRegex(@"^\s*,\s*[^\s)]")]
    private static partial Regex OtherAfter { get; }
}
