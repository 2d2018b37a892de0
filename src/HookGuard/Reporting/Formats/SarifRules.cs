using System.Text.Json;
using HookGuard.Detection;

namespace HookGuard.Reporting.Formats;

/// <summary>The tool and its rules in SARIF. The help of a rule is its whole playbook, because it is read on a host and not beside the tool.</summary>
internal static class SarifRules
{
    private static readonly string[] Tags = ["security", "secret", "external/cwe/cwe-798"];

    public static void Write(Utf8JsonWriter json, IReadOnlyList<Rule> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", ToolInfo.Name);
        json.WriteString("fullName", $"HookGuard {ToolInfo.Version}");
        json.WriteString("version", ToolInfo.Version);
        json.WriteStartArray("rules");
        var remedies = Remedy.Once();
        foreach (var rule in rules)
        {
            Write(json, rule, remedies(rule));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Rule rule, Remedy remedy)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", Name(rule.Id));
        SarifReport.WriteText(json, "shortDescription", $"{rule.Name}.");
        SarifReport.WriteText(json, "fullDescription", $"{rule.Name}. {rule.Grants}");
        json.WriteStartObject("help");
        json.WriteString("text", remedy.Summary);
        json.WriteString("markdown", remedy.Markdown);
        json.WriteEndObject();
        if (remedy.Documentation is { } documentation)
        {
            json.WriteString("helpUri", documentation);
        }

        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", rule.WarnOnly ? "warning" : "error");
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        foreach (var tag in Tags)
        {
            json.WriteStringValue(tag);
        }

        json.WriteEndArray();
        if (Score(remedy.Severity) is { } score)
        {
            json.WriteString("security-severity", score);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    // "user-api-key" is UserApiKey: the standard wants a readable identifier.
    private static string Name(string id) =>
        string.Concat(
            id.Split('-', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => $"{char.ToUpperInvariant(word[0])}{word.AsSpan(1)}")
        );

    // In the middle of the ranges in which GitHub reads scores as critical, high, medium and low.
    private static string? Score(string severity) =>
        severity switch
        {
            "critical" => "9.5",
            "high" => "8.0",
            "medium" => "5.5",
            "low" => "2.0",
            _ => null,
        };
}
