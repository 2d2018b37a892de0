using System.Text.RegularExpressions;

namespace HookGuard.Detection.CustomRules;

/// <summary>What a custom rule asks of a text, compiled.</summary>
internal sealed class CustomExpressions
{
    private readonly Regex[] allowed;

    private CustomExpressions(CustomRule rule)
    {
        Pattern = LinearPattern.Compile(rule.Pattern);
        Group = LinearPattern.GroupOf(Pattern, rule.Group);
        Path = rule.PathPattern is null ? null : LinearPattern.Compile(rule.PathPattern);
        allowed = [.. rule.AllowedValues.Select(LinearPattern.Compile)];
    }

    public Regex Pattern { get; }

    public int Group { get; }

    public Regex? Path { get; }

    /// <summary>Null where the rule cannot be used and may be left out.</summary>
    /// <exception cref="CustomRuleException">It cannot be used.</exception>
    public static CustomExpressions? Of(CustomRule rule)
    {
        try
        {
            return new CustomExpressions(rule);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return rule.IsOptional ? null : throw new CustomRuleException(rule, rule.Validate()!);
        }
    }

    public bool Allow(string value) => Array.Exists(allowed, expression => expression.IsMatch(value));
}
