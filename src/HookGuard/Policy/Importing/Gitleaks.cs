using System.Globalization;
using HookGuard.Detection;
using Tomlyn;
using Tomlyn.Model;

namespace HookGuard.Policy.Importing;

/// <summary>Takes over the rules of a gitleaks configuration file.</summary>
internal static class Gitleaks
{
    private const string Grants = "Opens what the rule's file says it does.";

    /// <exception cref="TomlException">It is no TOML.</exception>
    public static ImportedRules Import(string toml)
    {
        List<CustomRule> rules = [];
        List<string> remarks = [];
        var root = TomlSerializer.Deserialize(toml, TomlContext.Default.TomlTable) ?? [];
        foreach (var key in root.Keys.Where(key => key is "extend" or "allowlist" or "allowlists"))
        {
            remarks.Add($"[{key}] of the file is left out: it concerns other rules, or none.");
        }

        foreach (var table in Tables(root, "rules"))
        {
            var id = Text(table, "id") ?? "(a rule without an id)";
            if (Refusal(table) is { } refusal)
            {
                remarks.Add($"{id} is not taken over: {refusal}");
                continue;
            }

            rules.Add(Read(id, table, remarks));
        }

        return new ImportedRules(rules, remarks);
    }

    private static string? Refusal(TomlTable rule) =>
        Text(rule, "id") is null ? "it has no id."
        : Text(rule, "regex") is null ? "it has no regex, and only looks at the path."
        : rule.ContainsKey("required") ? "it needs other rules to match near it."
        : null;

    private static CustomRule Read(string id, TomlTable table, List<string> remarks)
    {
        List<string> allowed = [];
        List<string> stopWords = [];
        foreach (var list in Tables(table, "allowlists").Concat(Tables(table, "allowlist")))
        {
            var isOfValue = Text(list, "regexTarget") is null or "secret" && Text(list, "condition") is null or "OR";
            if (!isOfValue || list.ContainsKey("paths") || list.ContainsKey("commits"))
            {
                remarks.Add(
                    $"{id}: an allowlist is left out: only those that look at the value alone can be taken over."
                );
                continue;
            }

            allowed.AddRange(Texts(list, "regexes").Select(Re2.ToNet));
            stopWords.AddRange(Texts(list, "stopwords"));
        }

        return new CustomRule
        {
            Rule = new Rule(id, Text(table, "description") ?? id, Grants),
            Pattern = Re2.ToNet(Text(table, "regex")!),
            IsOptional = true,
            Keywords = [.. Texts(table, "keywords")],
            Group = table.TryGetValue("secretGroup", out var group)
                ? Convert.ToInt32(group, CultureInfo.InvariantCulture)
                : null,
            MinimumEntropy = Convert.ToDouble(
                table.TryGetValue("entropy", out var entropy) ? entropy : 0,
                CultureInfo.InvariantCulture
            ),
            PathPattern = Text(table, "path") is { } path ? Re2.ToNet(path) : null,
            AllowedValues = allowed,
            StopWords = stopWords,
        };
    }

    private static string? Text(TomlTable table, string key) =>
        table.TryGetValue(key, out var value) ? value as string : null;

    private static IEnumerable<string> Texts(TomlTable table, string key) =>
        table.TryGetValue(key, out var value) && value is TomlArray array ? array.OfType<string>() : [];

    private static IEnumerable<TomlTable> Tables(TomlTable table, string key) =>
        (table.TryGetValue(key, out var value) ? value : null) switch
        {
            TomlTableArray array => array,
            TomlArray array => array.OfType<TomlTable>(),
            TomlTable single => [single],
            _ => [],
        };
}
