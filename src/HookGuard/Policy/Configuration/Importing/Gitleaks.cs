using HookGuard.Detection;
using Tomlyn;
using Tomlyn.Model;

namespace HookGuard.Policy.Configuration.Importing;

/// <summary>Takes over the rules of a gitleaks configuration file.</summary>
internal static class Gitleaks
{
    private const string Grants = "See the imported rule for what it gives access to.";

    /// <exception cref="TomlException">It is no TOML.</exception>
    /// <exception cref="FormatException">A value is of another type than gitleaks takes there.</exception>
    public static ImportedRules Import(string toml)
    {
        List<CustomRule> rules = [];
        List<string> remarks = [];
        var root = TomlSerializer.Deserialize(toml, TomlContext.Default.TomlTable) ?? [];
        foreach (var key in root.Keys.Where(key => key is "extend" or "allowlist" or "allowlists"))
        {
            remarks.Add($"[{key}] of the file is ignored: it applies to other rules or to none.");
        }

        foreach (var table in Tables(root, "rules"))
        {
            var id = Text(table, "id") ?? "(a rule without an id)";
            if (Refusal(table) is { } refusal)
            {
                remarks.Add($"{id} was not imported: {refusal}");
                continue;
            }

            rules.Add(Read(id, table, remarks));
        }

        return new ImportedRules(rules, remarks);
    }

    private static string? Refusal(TomlTable rule) =>
        Text(rule, "id") is null ? "it has no id."
        : Text(rule, "regex") is null ? "it has no regex and matches only the path."
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
                remarks.Add($"{id}: an allowlist is ignored: only those on the value alone can be imported.");
                continue;
            }

            allowed.AddRange(Texts(list, "regexes").Select(GoRegex.ToNet));
            stopWords.AddRange(Texts(list, "stopwords"));
        }

        return new CustomRule
        {
            Rule = new Rule(id, Text(table, "description") ?? id, Grants),
            Pattern = GoRegex.ToNet(Text(table, "regex")!),
            IsOptional = true,
            Keywords = [.. Texts(table, "keywords")],
            Group = Group(table),
            MinimumEntropy = Entropy(table),
            PathPattern = Text(table, "path") is { } path ? GoRegex.ToNet(path) : null,
            AllowedValues = allowed,
            StopWords = stopWords,
        };
    }

    private static int? Group(TomlTable rule) =>
        !rule.TryGetValue("secretGroup", out var value) ? null
        : value is >= 0L and <= int.MaxValue ? (int)(long)value
        : throw Wrong(rule, "secretGroup", "the number of a group");

    private static double Entropy(TomlTable rule) =>
        (rule.TryGetValue("entropy", out var value) ? value : 0L) switch
        {
            long whole => whole,
            double number when double.IsFinite(number) => number,
            _ => throw Wrong(rule, "entropy", "a number"),
        };

    private static string? Text(TomlTable table, string key) =>
        !table.TryGetValue(key, out var value) ? null : value as string ?? throw Wrong(table, key, "a text");

    private static IEnumerable<string> Texts(TomlTable table, string key) =>
        !table.TryGetValue(key, out var value) ? []
        : value is TomlArray array && array.All(item => item is string) ? array.Cast<string>()
        : throw Wrong(table, key, "a list of texts");

    private static IEnumerable<TomlTable> Tables(TomlTable table, string key) =>
        (table.TryGetValue(key, out var value) ? value : null) switch
        {
            null => [],
            TomlTableArray array => array,
            TomlArray array when array.All(item => item is TomlTable) => array.Cast<TomlTable>(),
            TomlTable single => [single],
            _ => throw Wrong(table, key, "a table or several"),
        };

    private static FormatException Wrong(TomlTable table, string key, string wanted) =>
        new(
            table.TryGetValue("id", out var id) && id is string name
                ? $"'{key}' of the rule '{name}' must be {wanted}"
                : $"'{key}' must be {wanted}"
        );
}
