using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

internal static partial class Go
{
    public static Dialect Dialect { get; } =
        new ProgramDialect
        {
            Handles = Dialect.Extension(".go"),
            LookUp = "os.Getenv(\"{0}\")",
            Lexis = new LexicalSyntax
            {
                Strings = [new("\"", "\""), new("`", "`") { Escape = null, SpansLines = true }, new("'", "'")],
                LineComments = ["//"],
                BlockComment = ("/*", "*/"),
            },
            Adjustments = [(Constant, "var")],
            Refusals =
            [
                (ConstantGroup, "it is in a const group; make it a variable first"),
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
        @"^(?<constant>const)\s+\w+(\s+string)?\s*=\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline
    )]
    private static partial Regex Constant { get; }

    [GeneratedRegex(@"(^|\n)\s*const\s*\([^)]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex ConstantGroup { get; }

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
