using HookGuard.Detection;
using HookGuard.Policy.Allowing;

namespace HookGuard.Policy.Configuration;

/// <summary>Lays one layer of configuration over another: a later one wins, and lists add up.</summary>
internal sealed class SettingsBuilder
{
    private readonly Dictionary<string, Severity> severities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> messages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> origins = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> locks = new(StringComparer.Ordinal);
    private readonly List<CustomRule> customRules = [];
    private readonly SortedSet<string> packs = new(StringComparer.Ordinal);
    private readonly SortedSet<string> markers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> ruleFiles = new(StringComparer.Ordinal);
    private readonly List<AllowEntry> allow = [];
    private readonly List<string> ignored = [];
    private readonly List<(string Key, string Source)> overruled = [];
    private Settings settings = Settings.BuiltIn;
    private string source = "";

    /// <summary>The keys that are locked, and who locked them.</summary>
    public IReadOnlyDictionary<string, string> Locks => locks;

    /// <summary>Which file brought each rule that is not built in.</summary>
    public IReadOnlyDictionary<string, string> RuleFiles => ruleFiles;

    public void Add(ConfigurationFile file, string from)
    {
        source = from;
        Take("blockAt", file.BlockAt is not null, () => settings = settings with { BlockAt = file.BlockAt!.Value });
        Take(
            "allowComments",
            file.AllowComments is not null,
            () => settings = settings with { AllowComments = file.AllowComments!.Value }
        );
        Take("allowMarkers", file.AllowMarkers.Count > 0, () => markers.UnionWith(file.AllowMarkers));
        Take("archives", file.Archives is not null, () => settings = settings with { Archives = file.Archives!.Value });
        var store = StoreEntry.Of(file);
        Take("store", store is not null, () => settings = settings with { Store = store });
        Take("region", file.Region is not null, () => settings = settings with { Region = file.Region });
        Take("rules.severity", file.Rules.Severity.Count > 0, () => Overlay(severities, file.Rules.Severity));
        Take("rules.messages", file.Rules.Messages.Count > 0, () => Overlay(messages, file.Rules.Messages));
        Take(
            "rules.custom",
            file.Rules.Custom.Count > 0,
            () => file.Rules.Custom.ForEach(custom => AddRule(custom.ToRule(), from))
        );
        Take("rules.packs", file.Rules.Packs.Count > 0, () => packs.UnionWith(file.Rules.Packs));
        Take("paths.ignore", file.Paths.Ignore.Count > 0, () => ignored.AddRange(file.Paths.Ignore));
        Take("allow", file.Allow.Count > 0, () => AddAllow(file.Allow));
        Take(
            "budgets",
            file.Budgets is not { Commit: null, Push: null, Receive: null },
            () => settings = settings with { Budgets = Over(settings.Budgets, file.Budgets) }
        );
        Take(
            "review",
            file.Review is not { Trailer: null, SeparateCommit: null },
            () => settings = settings with { Review = settings.Review.Overlaid(file.Review) }
        );
    }

    /// <summary>Takes the rules of the files that the layer just added imports.</summary>
    public void AddImported(IEnumerable<(CustomRule Rule, string File)> imported)
    {
        var rules = imported.ToArray();
        Take("rules.import", rules is not [], () => Array.ForEach(rules, one => AddRule(one.Rule, one.File)));
    }

    /// <summary>Takes what the layer just added knows of old; who may allow nothing may not do so by a baseline.</summary>
    public void AddBaseline(IReadOnlyList<AllowEntry> entries) =>
        Take(
            locks.ContainsKey("allow") ? "allow" : "baseline",
            isSet: true,
            () =>
            {
                foreach (var entry in entries)
                {
                    entry.Source = Baseline.FileName;
                    allow.Add(entry);
                }
            }
        );

    /// <summary>Closes keys to all later layers.</summary>
    public void Lock(IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            locks.TryAdd(key, source);
        }
    }

    public Settings Build() =>
        settings with
        {
            Severities = severities,
            Messages = messages,
            CustomRules = customRules,
            Packs = [.. packs.Select(RulePack.Find).OfType<RulePack>()],
            AllowMarkers = [.. markers],
            AllowEntries = allow,
            IgnoredPaths = ignored is [] ? null : new IgnoredPaths(ignored),
            Origins = origins,
            Overruled =
            [
                .. overruled.Select(one => $"{one.Source}: '{one.Key}' is ignored because {locks[one.Key]} locks it"),
            ],
        };

    private void AddRule(CustomRule rule, string file)
    {
        customRules.Add(rule);
        ruleFiles[rule.Rule.Id] = file;
    }

    private void Take(string key, bool isSet, Action take)
    {
        if (isSet && locks.ContainsKey(key))
        {
            overruled.Add((key, source));
        }
        else if (isSet)
        {
            origins[key] = origins.TryGetValue(key, out var earlier) ? $"{earlier}, {source}" : source;
            take();
        }
    }

    private void AddAllow(IEnumerable<AllowEntry> entries)
    {
        foreach (var entry in entries)
        {
            entry.Source = source;
            allow.Add(entry);
        }
    }

    private static void Overlay<T>(Dictionary<string, T> under, Dictionary<string, T> over)
    {
        foreach (var (key, value) in over)
        {
            under[key] = value;
        }
    }

    private static Budgets Over(Budgets under, BudgetsSection over) =>
        new(
            Budgets.Parse(over.Commit) ?? under.Commit,
            Budgets.Parse(over.Push) ?? under.Push,
            Budgets.Parse(over.Receive) ?? under.Receive
        );
}
