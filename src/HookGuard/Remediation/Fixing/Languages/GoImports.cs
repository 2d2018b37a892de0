using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

/// <summary>Where the import of <c>os</c> goes.</summary>
internal static partial class GoImports
{
    public static Edit? Os(SecretLocation target)
    {
        var (text, newLine) = (target.Text, target.NewLine);
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
            return new Edit(place, place, $"\t\"os\"{newLine}");
        }

        var after = Single.Match(text) is { Success: true } single ? single : Package.Match(text);
        var start = after.Index + after.Length;
        return new Edit(
            start,
            start,
            (after.Value.StartsWith("import", StringComparison.Ordinal) ? "" : newLine) + $"import \"os\"{newLine}"
        );
    }

    // A comment may hold brackets.
    [GeneratedRegex(
        "^import (\"os\"|\\((//[^\n]*\n|/\\*[^*]*\\*/|\"[^\"\n]*\"|[^)/\"])*\"os\")",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline
    )]
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
