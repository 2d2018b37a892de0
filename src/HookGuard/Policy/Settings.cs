using System.Collections.Frozen;
using HookGuard.Detection;
using HookGuard.Policy.Allowing;
using HookGuard.Stores;

namespace HookGuard.Policy;

/// <summary>What a team decided, after all layers are put together.</summary>
internal sealed record Settings
{
    private static readonly FrozenSet<string> BuiltInIds = RuleCatalogue
        .All.Select(rule => rule.Id)
        .ToFrozenSet(StringComparer.Ordinal);

    private Lazy<HashSet<string>>? customIds;
    private Lazy<AllowEntryIndex>? entryIndex;

    public static Settings BuiltIn { get; } = new();

    /// <summary>Findings of at least this confidence block; others warn.</summary>
    public Confidence BlockAt { get; init; } = Confidence.Medium;

    /// <summary>Whether allow comments count.</summary>
    public bool AllowComments { get; init; } = true;

    /// <summary>The comments of other tools that count as allow comments.</summary>
    public IReadOnlyList<string> AllowMarkers { get; init; } = [];

    /// <summary>Whether archives in commits are unpacked.</summary>
    public bool Archives { get; init; }

    /// <summary>Where the team's secrets live; null where it did not say.</summary>
    public StoreSetting? Store { get; init; }

    /// <summary>The service region of the team's PagerDuty account, <c>us</c> or <c>eu</c>; null where it did not say.</summary>
    public string? Region { get; init; }

    public Budgets Budgets { get; init; } = Budgets.BuiltIn;

    public IReadOnlyDictionary<string, Severity> Severities { get; init; } =
        new Dictionary<string, Severity>(StringComparer.Ordinal);

    /// <summary>What the team wants to be read under a rule's findings.</summary>
    public IReadOnlyDictionary<string, string> Messages { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<CustomRule> CustomRules
    {
        get;
        init
        {
            field = value;
            customIds = new(() => value.Select(custom => custom.Rule.Id).ToHashSet(StringComparer.Ordinal));
        }
    } = [];

    /// <summary>The packs of kinds of other vendors that are switched on.</summary>
    public IReadOnlyList<RulePack> Packs { get; init; } = [];

    public IReadOnlyList<AllowEntry> AllowEntries
    {
        get;
        init
        {
            field = value;
            entryIndex = new(() => new AllowEntryIndex(value));
        }
    } = [];

    public IgnoredPaths? IgnoredPaths { get; init; }

    /// <summary>What a commit that relaxes the policy needs.</summary>
    public RelaxationReview Review { get; init; } = RelaxationReview.None;

    /// <summary>A sentence for each key that a layer sets in vain, because an earlier one locks it.</summary>
    public IReadOnlyList<string> Overruled { get; init; } = [];

    /// <summary>Who set each key that is not as built in.</summary>
    public IReadOnlyDictionary<string, string> Origins { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The day on which dates are judged, where it is not today.</summary>
    public DateOnly? AsOf { get; init; }

    // Asked only where there is a date to judge: the time zone costs more to find than a small commit to look at.
    public DateOnly Today => AsOf ?? DateOnly.FromDateTime(DateTime.UtcNow);

    public IEnumerable<Rule> Rules =>
        RuleCatalogue
            .All.Concat(Packs.SelectMany(pack => pack.Kinds).Select(kind => kind.Rule))
            .Concat(CustomRules.Select(custom => custom.Rule));

    public IEnumerable<string> RuleIds => Rules.Select(rule => rule.Id);

    public Detector NewDetector() => new(new DetectorOptions { CustomRules = CustomRules, Packs = Packs });

    public Severity SeverityOf(Rule rule) =>
        Severities.TryGetValue(rule.Id, out var severity) ? severity
        : rule.WarnOnly ? Severity.Warn
        : Severity.Block;

    public bool HasRule(string id) =>
        BuiltInIds.Contains(id)
        || customIds?.Value.Contains(id) == true
        || Packs.Any(pack => pack.Kind(id) is not null);

    /// <summary>The entry that allows a detection: of several the one that holds longest.</summary>
    public AllowEntry? AllowEntryFor(string path, DetectedSecret detection) =>
        entryIndex?.Value.For(path, detection.Rule.Id, detection.Fingerprint);

    /// <summary>Why a path is not scanned; null where it is.</summary>
    public string? Ignores(string path) =>
        IgnoredPaths?.Match(path) is { } pattern ? $"paths.ignore has '{pattern}'" : null;
}
