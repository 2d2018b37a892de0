namespace HookGuard.Policy.Configuration;

/// <summary>The <c>rules</c> part of a configuration file.</summary>
internal sealed class RulesSection
{
    public Dictionary<string, Severity> Severity { get; set; } = [];

    public Dictionary<string, string> Messages { get; set; } = [];

    public List<CustomRuleEntry> Custom { get; set; } = [];

    public List<string> Import { get; set; } = [];
}
