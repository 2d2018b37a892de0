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
        "PAGERDUTY",
        "PAGER",
        "CLIENT",
        "SESSION",
        "CONFIG",
        "OPTIONS",
        "PARAMS",
        "ARGS",
        "ARGUMENT",
        "COMMAND",
        "CURL",
        "ECHO",
        "PRINT",
        "RESULT",
        "RESPONSE",
        "REQUEST",
        "STR",
        "TEXT",
        "TYPE",
        .. "PUTS PRINTF LOG RETURN CONST LET VAR VAL DEF EXTENDS CASE WHEN THEN ELSE SCRIPT PARAM OUTPUT ITEM KEYS LINE".Split(
            ' '
        ),
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
        return upper.Length < 3 || Vague.Contains(upper, StringComparer.Ordinal) ? OfType(rule)
            : OfPagerDuty.IsMatch(upper) || RulePack.KindOf(rule) is not null ? upper
            : $"PAGERDUTY_{upper}";
    }

    /// <summary>The name that says what a value is, wherever it is.</summary>
    public static string OfType(Rule rule) => Upper(RulePack.KindOf(rule) is null ? "PAGERDUTY_" + rule.Id : rule.Id);

    /// <summary>The name as a repository writes it already, where it only abbreviates or parts the product's name in another way.</summary>
    /// <param name="name">The name that the file suggests.</param>
    /// <param name="used">The names of variables in the repository.</param>
    public static string AsUsed(string name, IReadOnlyCollection<string> used) =>
        used.Contains(name, StringComparer.Ordinal)
            ? name
            : used.Where(other => InFull(other) == InFull(name)).Order(StringComparer.Ordinal).FirstOrDefault() ?? name;

    private static string InFull(string name) => Product.Replace(name, "PAGERDUTY_");

    [GeneratedRegex("^(PD|PAGER_DUTY)_", RegexOptions.ExplicitCapture)]
    private static partial Regex Product { get; }

    // The product is one word, however a file writes it.
    private static string Upper(string name) =>
        NotWord
            .Replace(Hump.Replace(name, "_"), "_")
            .ToUpperInvariant()
            .Trim('_')
            .Replace("PAGER_DUTY", "PAGERDUTY", StringComparison.Ordinal);

    // A type may follow the name. One in capitals alone is a variable behind the key of a file in YAML.
    [GeneratedRegex(
        """(?<name>[A-Za-z_][\w-]*|pager[\w.-]*)["']?\]?(\s+\*?string\b)?\s*(:\s+(?![A-Z0-9_]+=)(&('static\s+)?)?[\w?<>]+\s*)?(=>|:=|=|:)[^=:(]*$""",
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
