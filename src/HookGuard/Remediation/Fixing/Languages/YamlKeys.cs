using System.Text.RegularExpressions;

namespace HookGuard.Remediation.Fixing.Languages;

/// <summary>The keys around a value in YAML, told by the indentation of their lines.</summary>
internal static partial class YamlKeys
{
    /// <summary>The innermost first.</summary>
    public static IReadOnlyList<string> Around(SecretLocation target)
    {
        List<string> keys = [.. InLine.Matches(target.Before).Select(key => key.Groups["key"].Value).Reverse()];
        var lines = target.Text[..target.LineStart].Split('\n');
        var column = Column(target.Before);
        for (var line = lines.Length - 1; line >= 0 && column > 0; line--)
        {
            if (Key.Match(lines[line]) is { Success: true } key && Column(lines[line]) < column)
            {
                keys.Add(key.Groups["key"].Value);
                column = Column(lines[line]);
            }
        }

        return keys;
    }

    private static int Column(string line) => line.Length - line.TrimStart(' ', '-').Length;

    [GeneratedRegex("""^[ -]*["']?(?<key>[\w.-]+)["']?:(\s|$)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Key { get; }

    // Of a mapping in braces too.
    [GeneratedRegex("""(?<=^[ -]*|[{,]\s*)["']?(?<key>[\w.-]+)["']?:(?=\s|$)""", RegexOptions.ExplicitCapture)]
    private static partial Regex InLine { get; }
}
