using HookGuard.Detection;

namespace HookGuard.Policy.Configuration;

/// <summary>A rule that a configuration file brings along.</summary>
internal sealed class CustomRuleEntry
{
    public string Id { get; set; } = "";

    public string? Name { get; set; }

    public string? Message { get; set; }

    public string Pattern { get; set; } = "";

    public List<string> Keywords { get; set; } = [];

    public int Group { get; set; }

    public Confidence Confidence { get; set; } = Confidence.High;

    public CustomRule ToRule() =>
        new()
        {
            Rule = new Rule(Id, Name ?? Id, Message ?? "See the rule for what it gives access to."),
            Pattern = Pattern,
            Keywords = Keywords,
            Group = Group,
            Confidence = Confidence,
        };
}
