using HookGuard.Detection;
using HookGuard.Policy.Allowing;

namespace HookGuard.Policy.Configuration;

/// <summary>What one layer of configuration says, as it is bound. What a layer leaves out stays null or empty.</summary>
internal sealed class ConfigurationFile
{
    public Confidence? BlockAt { get; set; }

    public bool? AllowComments { get; set; }

    public string? Store { get; set; }

    public RulesSection Rules { get; set; } = new();

    public PathsSection Paths { get; set; } = new();

    public BudgetsSection Budgets { get; set; } = new();

    public List<AllowEntry> Allow { get; set; } = [];

    public List<string> Lock { get; set; } = [];
}
