using HookGuard.Detection;
using HookGuard.Policy.Allowing;
using Microsoft.Extensions.Configuration;

namespace HookGuard.Policy.Configuration;

/// <summary>What one layer of configuration says, as it is bound. What a layer leaves out stays null or empty.</summary>
internal sealed class ConfigurationFile
{
    public List<string> Extends { get; set; } = [];

    public Confidence? BlockAt { get; set; }

    public bool? AllowComments { get; set; }

    public bool? Archives { get; set; }

    public bool? Baseline { get; set; }

    public List<string> AllowMarkers { get; set; } = [];

    public string? Store { get; set; }

    /// <summary>The other form of <see cref="Store"/>, with its place there.</summary>
    [ConfigurationKeyName("store")]
    public Dictionary<string, string> StoreKeys { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    public string? Region { get; set; }

    public RulesSection Rules { get; set; } = new();

    public PathsSection Paths { get; set; } = new();

    public BudgetsSection Budgets { get; set; } = new();

    public ReviewSection Review { get; set; } = new();

    public List<AllowEntry> Allow { get; set; } = [];

    public List<string> Lock { get; set; } = [];
}

/// <summary>The <c>rules</c> part of a configuration file.</summary>
internal sealed class RulesSection
{
    public Dictionary<string, Severity> Severity { get; set; } = [];

    public Dictionary<string, string> Messages { get; set; } = [];

    public List<CustomRuleEntry> Custom { get; set; } = [];

    public List<string> Packs { get; set; } = [];

    public List<string> Import { get; set; } = [];
}

/// <summary>The <c>paths</c> part of a configuration file.</summary>
internal sealed class PathsSection
{
    public List<string> Ignore { get; set; } = [];
}

/// <summary>The <c>review</c> part of a configuration file: what commits that relax the policy need.</summary>
internal sealed class ReviewSection
{
    public string? Trailer { get; set; }

    public bool? SeparateCommit { get; set; }
}

/// <summary>The <c>budgets</c> part of a configuration file: how long a look may take before it gives up and blocks.</summary>
internal sealed class BudgetsSection
{
    public string? Commit { get; set; }

    public string? Push { get; set; }

    public string? Receive { get; set; }
}
