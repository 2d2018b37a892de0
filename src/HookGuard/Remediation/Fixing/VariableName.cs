using System.Text.RegularExpressions;
using HookGuard.Detection;

namespace HookGuard.Remediation.Fixing;

/// <summary>The name of the environment variable for a value: the one that the file already suggests.</summary>
internal static partial class VariableName
{
    // Names that say what a value is for in this place, not what it is.
    private static readonly string[] Vague =
    [
        "AUTHORIZATION",
        "HEADER",
        "HEADERS",
        "VALUE",
        "DEFAULT",
        "DATA",
        "BODY",
        "URL",
        "URI",
        "ENDPOINT",
        "HTTP",
        "HTTPS",
        "HELP",
        "EXAMPLE",
        "DESCRIPTION",
        "STRING",
        "RUN",
        "ENV",
        "PASSWORD",
    ];

    public static string Suggest(string text, int start, Rule rule)
    {
        var line = text.LastIndexOf('\n', Math.Max(start - 1, 0)) + 1;
        var name = Argument.Match(text[line..start]) is { Success: true } argument
            ? argument.Groups["name"].Value
            : Assigned.Match(text[line..start]).Groups["name"].Value;
        if (Upper(name) is "VALUE" or "DEFAULT")
        {
            // A list of names and values: the name is a line higher.
            name = Sibling.Match(text[..line]).Groups["name"].Value;
        }

        var upper = Upper(name);
        if (RulePack.KindOf(rule) is not null)
        {
            return upper.Length < 3 || Vague.Contains(upper, StringComparer.Ordinal) ? Upper(rule.Id) : upper;
        }

        return upper.Length < 3 || Vague.Contains(upper, StringComparer.Ordinal) ? Upper("PAGERDUTY_" + rule.Id)
            : OfPagerDuty.IsMatch(upper) ? upper
            : $"PAGERDUTY_{upper}";
    }

    // The product is one word, however a file writes it.
    private static string Upper(string name) =>
        NotWord
            .Replace(Hump.Replace(name, "_"), "_")
            .ToUpperInvariant()
            .Trim('_')
            .Replace("PAGER_DUTY", "PAGERDUTY", StringComparison.Ordinal);

    [GeneratedRegex(
        """(?<name>[A-Za-z_][\w-]*|pager[\w.-]*)["']?\]?(\s+\*?string\b)?\s*(:\s+[\w?<>]+\s*)?(=>|:=|=|:)[^=:(]*$""",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Assigned { get; }

    // A name in capitals before the value, as in define('NAME', …) and getenv("NAME", …).
    [GeneratedRegex("""\(\s*["'](?<name>[A-Z][A-Z0-9_]{2,})["']\s*,[^,()]*$""", RegexOptions.ExplicitCapture)]
    private static partial Regex Argument { get; }

    [GeneratedRegex("""name["']?\s*[:=]\s*["']?(?<name>[\w.-]+)[^\n]*\n$""", RegexOptions.ExplicitCapture)]
    private static partial Regex Sibling { get; }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex Hump { get; }

    [GeneratedRegex(@"\W+")]
    private static partial Regex NotWord { get; }

    [GeneratedRegex("PAGER|RUNDECK|^(PD|RD)_")]
    private static partial Regex OfPagerDuty { get; }
}
