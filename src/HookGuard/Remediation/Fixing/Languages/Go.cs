using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

internal static partial class Go
{
    public static Dialect Dialect { get; } =
        new ProgramDialect
        {
            Handles = Dialect.Extension(".go"),
            LookUp = "os.Getenv(\"{0}\")",
            Unfit = (OtherOs, "the name os means something else in this file"),
            ConstantUses =
            [
                new(Constant, @"\bconst\s+[^\n]*=[^\n]*\b{0}\b|\bcase\s+[^:\n]*\b{0}\b|\[\s*len\(\s*{0}\b"),
            ],
            Adjustments = [(Constant, "var")],
            Refusals =
            [
                (ConstantGroup, "it is in a const group; make it a variable first"),
                (Tag, "it is in a struct tag, which requires a constant"),
                (Case, "it is a comparison or a case label"),
            ],
            Import = Import,
        };

    private static Edit? Import(string text)
    {
        if (ImportsOs.IsMatch(text))
        {
            return null;
        }

        if (Group.Match(text) is { Success: true } group)
        {
            // gofmt wants the paths of a group in their order.
            var next = Path.Matches(group.Groups["paths"].Value)
                .FirstOrDefault(path => string.CompareOrdinal(path.Groups["path"].Value, "os") > 0);
            var place = group.Groups["paths"].Index + (next?.Index ?? group.Groups["paths"].Length);
            return new Edit(place, place, "\t\"os\"\n");
        }

        var after = Single.Match(text) is { Success: true } single ? single : Package.Match(text);
        var start = after.Index + after.Length;
        return new Edit(
            start,
            start,
            after.Value.StartsWith("import", StringComparison.Ordinal) ? "import \"os\"\n" : "\nimport \"os\"\n"
        );
    }

    [GeneratedRegex(
        @"^(?<constant>const)\s+(?<name>\w+)(\s+string)?\s*=\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline
    )]
    private static partial Regex Constant { get; }

    [GeneratedRegex(@"(^|\n)\s*const\s*\([^)]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex ConstantGroup { get; }

    // A tag follows the type of a field.
    [GeneratedRegex(@"\n[ \t]*\w+(,\s*\w+)*[ \t]+[\[\]*\w.]+[ \t]+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag { get; }

    [GeneratedRegex(
        "\\bos\\s*:=|\\bvar\\s+os\\b|\\bfunc\\s[^\n{]*[(,]\\s*os\\s+\\w|^(import)?[ \t(]*\\w+[ \t]+\"os\"|^(import)?[ \t(]*(os[ \t]+)?\"[^\"\n]+/os\"",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline
    )]
    private static partial Regex OtherOs { get; }

    [GeneratedRegex(@"\bcase\s+$", RegexOptions.ExplicitCapture)]
    private static partial Regex Case { get; }

    [GeneratedRegex("^import (\"os\"|\\([^)]*\"os\")", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex ImportsOs { get; }

    // Only the first block: the standard library, by custom.
    [GeneratedRegex(
        "^import \\(\r?\n(?<paths>([ \t]+[^\n]+\n)*)",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline
    )]
    private static partial Regex Group { get; }

    [GeneratedRegex("^[ \t]*([\\w.]+ )?\"(?<path>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Path { get; }

    [GeneratedRegex("^import [^\n(]+\n", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Single { get; }

    [GeneratedRegex(@"^package \w+[^\n]*\n", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Package { get; }
}
